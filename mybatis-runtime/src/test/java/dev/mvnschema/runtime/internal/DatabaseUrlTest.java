package dev.mvnschema.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.runtime.DatabaseNotConfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of databases: how they are found and what they mean. */
class DatabaseUrlTest {

    @Test
    void both_forms() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://ann:p%40ss%2B@db.example:5433/shop?schema=app&connection_limit=3&pool_timeout=7&sslmode=require");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/shop?currentSchema=app&sslmode=require");
        assertThat(url.login()).containsEntry("user", "ann").containsEntry("password", "p@ss+");
        assertThat(url.connectionLimit()).isEqualTo(3);
        assertThat(url.poolTimeout()).hasSeconds(7);
        assertThat(DatabaseUrl.parse("postgres://[::1]/shop").jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]/shop");
        assertThat(DatabaseUrl.parse("postgresql://my_db:5432,other:5433/shop").jdbcUrl())
                .isEqualTo("jdbc:postgresql://my_db:5432,other:5433/shop");
        assertThat(DatabaseUrl.parse("postgresql://u:p@ss@h").login()).containsEntry("password", "p@ss");
        assertThat(DatabaseUrl.parse("jdbc:postgresql://h/shop?user=x").jdbcUrl())
                .isEqualTo("jdbc:postgresql://h/shop?user=x");
    }

    @Test
    void a_malformed_address_is_not_repeated() {
        for (String text : new String[] {
            "mysql://u:secret@h/d",
            "postgresql://u:se cret@h/d",
            "secret",
            "postgresql:///x",
            "postgresql://u:secret%zz@h/d"
        }) {
            assertThatThrownBy(() -> DatabaseUrl.parse(text))
                    .isInstanceOf(DatabaseNotConfigured.class)
                    .hasMessageNotContaining("cret")
                    .hasMessageContaining("RT1050");
        }
    }

    @Test
    void property_then_environment_then_files(@TempDir Path directory) throws IOException {
        Properties none = new Properties();
        Path below = Files.createDirectories(directory.resolve("a/b"));
        assertThatThrownBy(() -> DatabaseUrl.find(none, Map.of(), below))
                .isInstanceOf(DatabaseNotConfigured.class)
                .hasMessageContaining("schema:start");
        Files.writeString(directory.resolve("pom.xml"), "");
        Path server = Files.createDirectories(directory.resolve("module/.schema/data"))
                .resolve("postmaster.pid");
        Files.writeString(directory.resolve("module/pom.xml"), "");
        Files.writeString(directory.resolve("module/.schema/url"), "postgresql://postgres@localhost:5499/app\n");
        Files.writeString(server, "999999999\n/data\n1\n5499\n");
        assertThatThrownBy(() -> DatabaseUrl.find(none, Map.of(), below)).isInstanceOf(DatabaseNotConfigured.class);
        Files.writeString(server, ProcessHandle.current().pid() + "\n/data\n1\n5499\n");
        assertThat(DatabaseUrl.find(none, Map.of(), below)).isEqualTo("postgresql://postgres@localhost:5499/app");
        Files.writeString(
                directory.resolve("a/.env"), "# comment\nOTHER=1\nexport DATABASE_URL=\"postgresql://env/x\" # here\n");
        assertThat(DatabaseUrl.find(none, Map.of(), below)).isEqualTo("postgresql://env/x");
        Map<String, String> environment = Map.of("DATABASE_URL", "postgresql://variable/x");
        assertThat(DatabaseUrl.find(none, environment, below)).isEqualTo("postgresql://variable/x");
        Properties property = new Properties();
        property.setProperty("schema.url", "postgresql://property/x");
        assertThat(DatabaseUrl.find(property, environment, below)).isEqualTo("postgresql://property/x");
    }
}

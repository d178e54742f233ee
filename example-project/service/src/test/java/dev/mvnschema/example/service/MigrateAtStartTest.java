package dev.mvnschema.example.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.example.database.UserMapper;
import dev.mvnschema.junit.TestDatabase;
import dev.mvnschema.startup.SchemaMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is started on an empty database, twice. */
class MigrateAtStartTest {

    @Test
    void migrates_before_the_mappers_are_used() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            empty(database);
            try (ConfigurableApplicationContext first = start(database)) {
                assertThat(first.getBean(UserMapper.class).count()).isZero();
            }
            long applied = applied(database);
            try (ConfigurableApplicationContext second = start(database)) {
                assertThat(second.getBean(UserMapper.class).count()).isZero();
            }
            assertThat(applied(database)).isEqualTo(applied).isPositive();
        }
    }

    @Test
    void one_call_is_enough() {
        try (TestDatabase database = TestDatabase.create()) {
            DataSource dataSource = database.dataSource();
            assertThat(SchemaMigrations.of(dataSource).deploy()).isEmpty();
        }
    }

    @Test
    void is_what_the_documentation_shows() throws IOException {
        String code = Files.readString(Path.of("src/main/java/dev/mvnschema/example/service/Migrations.java"));

        assertThat(Files.readString(Path.of("../../docs/without-maven.md")))
                .contains("```java\n" + code.substring(code.indexOf("@Configuration(")) + "```")
                .contains("```java\nSchemaMigrations.of(dataSource).deploy();\n```");
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(ServiceApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--bot.migrate-at-start=true",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user());
    }

    private static void empty(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
    }

    private static long applied(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM flyway_schema_history WHERE success")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

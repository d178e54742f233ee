package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTargetTest {

    @TempDir
    Path directory;

    @BeforeEach
    void isARepository() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
    }

    @Test
    void nothing_set_means_embedded() {
        assertThat(target(null, Map.of())).isEqualTo("embedded");
    }

    @Test
    void the_option_comes_first() throws IOException {
        schema("url = \"postgresql://schema/d\"");
        write(".env", "DATABASE_URL=postgresql://file/d\n");

        assertThat(target("postgresql://option/d", Map.of("DATABASE_URL", "postgresql://variable/d")))
                .isEqualTo("option");
        assertThat(target(null, Map.of("DATABASE_URL", "postgresql://variable/d")))
                .isEqualTo("variable");
        assertThat(target(null, Map.of("DATABASE_URL", " "))).isEqualTo("file");
        assertThat(target("embedded", Map.of("DATABASE_URL", "postgresql://variable/d")))
                .isEqualTo("embedded");
    }

    @Test
    void the_schemas_own_url_comes_last() throws IOException {
        schema("url = \"postgresql://schema/d\"");

        assertThat(target(null, Map.of())).isEqualTo("schema");
    }

    @Test
    void the_schema_names_its_variable() throws IOException {
        schema("url = env(\"SHOP_URL\")");

        assertThat(target(null, Map.of("DATABASE_URL", "postgresql://other/d"))).isEqualTo("embedded");
        assertThat(target(null, Map.of("SHOP_URL", "postgresql://shop/d"))).isEqualTo("shop");
    }

    @Test
    void migrations_take_the_direct_url() throws IOException {
        schema("url = env(\"DATABASE_URL\")\n  directUrl = env(\"DIRECT_URL\")");

        assertThat(target(null, Map.of("DATABASE_URL", "postgresql://pool/d", "DIRECT_URL", "postgresql://direct/d")))
                .isEqualTo("direct");
        assertThat(target(null, Map.of("DATABASE_URL", "postgresql://pool/d"))).isEqualTo("pool");
    }

    @Test
    void a_schema_with_errors_still_names_its_database() throws IOException {
        schema("url = \"postgresql://schema/d\"");
        write("src/main/schema/broken.prisma", "model {{{");

        assertThat(target(null, Map.of())).isEqualTo("schema");
    }

    @Test
    void dot_env_may_lie_where_prisma_looks() throws IOException {
        write("prisma/.env", "DATABASE_URL=postgresql://prisma/d\n");
        assertThat(target(null, Map.of())).isEqualTo("prisma");

        write(".env", "DATABASE_URL=postgresql://file/d\n");
        assertThat(target(null, Map.of())).isEqualTo("file");
    }

    @Test
    void dot_env_is_read_as_shells_and_prisma_write_it() {
        assertThat(new DotEnv(Map.of("OUTER", "o")).parse("""
                                # comment
                                export A=plain # behind
                                B="two words # kept\\n"
                                C='raw ${A}'
                                D=${A}-${OUTER}-${MISSING}
                                  E =  spaced
                                F=postgresql://u:p#w@h/d
                                G=
                                not a line
                                """))
                .isEqualTo(Map.of(
                        "A",
                        "plain",
                        "B",
                        "two words # kept\n",
                        "C",
                        "raw ${A}",
                        "D",
                        "plain-o-",
                        "E",
                        "spaced",
                        "F",
                        "postgresql://u:p#w@h/d",
                        "G",
                        ""));
    }

    private String target(@Nullable String option, Map<String, String> variables) {
        ProjectLayout layout = ProjectLayout.of(directory);
        DatabaseTarget target = DatabaseTarget.resolve(
                new DatabaseOptions(option, null, null, null),
                DatasourceSettings.of(layout),
                Variables.of(variables, layout));
        return target instanceof DatabaseTarget.External external
                ? external.url().address().host()
                : "embedded";
    }

    private void schema(String properties) throws IOException {
        write(
                "src/main/schema/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  " + properties + "\n}\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.CodegenCode;
import dev.mvnschema.codegen.Compilation;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code schema:generate} with queries of a person: from the file to the method, with a database and without one. */
class GenerateQueriesTest {

    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
            }
            model User {
              id     Int     @id @default(autoincrement())
              name   String
              nick   String?
              orders Order[]
            }
            model Order {
              id     Int     @id @default(autoincrement())
              userId Int
              total  Decimal
              user   User    @relation(fields: [userId], references: [id])
            }
            """;
    private static final String SPENDERS = """
            -- Who spent at least so much.
            -- @param {Decimal} least
            SELECT u.id, u.name, u.nick, sum(o.total) AS total, count(*) AS orders
            FROM "User" u JOIN "Order" o ON o."userId" = u.id
            GROUP BY u.id
            HAVING sum(o.total) >= :least
            """;

    @TempDir
    Path directory;

    private TestProject project;
    private DatabaseUrl shadow;

    @BeforeEach
    void prepare() throws IOException {
        shadow = TestDatabases.fresh();
        project = new TestProject(directory);
        project.schema(SCHEMA);
        query("topSpenders", SPENDERS);
    }

    @Test
    void a_file_becomes_a_typed_method() throws IOException {
        assertThat(generate(shadow).written()).isPositive();

        assertThat(generated("TopSpendersRow"))
                .containsSubsequence(
                        "int id", "String name", "@Nullable String nick", "@Nullable BigDecimal total", "long orders");
        assertThat(generated("Queries"))
                .contains("Who spent at least so much.")
                .contains("List<TopSpendersRow> topSpenders(BigDecimal least)")
                .containsSubsequence(
                        "\"\"\"\n", "FROM \"User\" u JOIN", "\n                HAVING sum(o.total) >= ?\"\"\")\n");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project.layout().generatedSources())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(project.layout().generatedSources().relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(Compilation.of(sources).problems()).isEmpty();
    }

    @Test
    void a_committed_lock_spares_the_database() throws IOException {
        generate(shadow);
        String before = generated("TopSpendersRow");
        delete(project.layout().generatedSources()); // as in a fresh clone: only what is committed is left

        assertThat(generate(unreachable()).written()).isPositive();
        assertThat(generated("TopSpendersRow")).isEqualTo(before);

        query("topSpenders", SPENDERS.replace("u.nick, ", ""));
        Diagnostic problem = Problems.single(() -> generate(unreachable()));
        assertThat(problem.code()).isEqualTo(CodegenCode.SQL_NO_DATABASE);
        assertThat(generated("TopSpendersRow")).isEqualTo(before);
    }

    @Test
    void a_query_that_fits_no_longer_fails_at_its_place() throws IOException {
        generate(shadow);
        String before = generated("TopSpendersRow");
        String lock = Files.readString(lock());

        project.schema(SCHEMA.replace("  nick   String?\n", ""));
        Diagnostic problem = Problems.single(() -> generate(shadow));
        assertThat(problem.code()).isEqualTo(CodegenCode.SQL_QUERY);
        assertThat(problem.span()).hasToString("src/main/schema/sql/topSpenders.sql:3:22");
        assertThat(problem.message()).contains("u.nick");
        assertThat(generated("TopSpendersRow")).isEqualTo(before);
        assertThat(Files.readString(lock())).isEqualTo(lock);

        query("topSpenders", SPENDERS.replace("u.nick, ", ""));
        generate(shadow);
        assertThat(generated("TopSpendersRow")).doesNotContain("nick");
        assertThat(Files.readString(lock())).isNotEqualTo(lock);
    }

    private GenerateCode.Result generate(DatabaseUrl database) {
        return new GenerateCode(project.environment())
                .run(new GenerateCode.Request(
                        project.layout(),
                        new PackageChoice(null, "com.acme", "shop"),
                        new DatabaseOptions(
                                null,
                                null,
                                null,
                                new TestProject(directory, database).database().url())));
    }

    private static DatabaseUrl unreachable() {
        return DatabaseUrl.parse("postgresql://nobody@localhost:1/none");
    }

    private Path lock() {
        return project.layout().schemaDirectory().resolve("sql/types.lock");
    }

    private void query(String name, String text) throws IOException {
        Path file = project.layout().schemaDirectory().resolve("sql").resolve(name + ".sql");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String generated(String type) throws IOException {
        return Files.readString(project.layout().generatedSources().resolve("com/acme/shop/" + type + ".java"));
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}

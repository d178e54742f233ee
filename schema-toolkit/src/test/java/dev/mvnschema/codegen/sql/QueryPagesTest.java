package dev.mvnschema.codegen.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mvnschema.codegen.SchemaDatabases;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.documentation.Page;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The SQL of pages about queries in files: the guide's becomes a method, the examples of codes end with their code. */
class QueryPagesTest {

    private static final String PERSON = """
            datasource db {
              provider = "postgresql"
            }

            model Person {
              id   Int    @id
              name String
            }
            """;
    private static final Path SAMPLE = Path.of("../mybatis-runtime/src/test/resources/sample/schema.prisma");

    @TempDir
    private Path directory;

    @Test
    void the_guide_s_query() throws IOException, SQLException {
        assertThat(describe(
                        Files.readString(SAMPLE),
                        "topSpenders",
                        Page.of("docs/client.md").only("sql")))
                .singleElement()
                .satisfies(query -> {
                    assertThat(query.columns())
                            .extracting(column -> column.name() + " " + column.nullable())
                            .containsExactly("id false", "username true", "total true", "payments false");
                });
    }

    @Test
    void examples_of_codes() {
        assertThat(problem(Page.of("docs/errors/GEN3003.md").only("sql")).code().id())
                .isEqualTo("GEN3003");
        assertThat(problem(Page.of("docs/errors/GEN3004.md").only("sql")).code().id())
                .isEqualTo("GEN3004");
    }

    @Test
    void the_message_of_a_query_that_does_not_fit() {
        String withoutName = PERSON.replace("  name String\n", "");

        Diagnostic problem = problem(withoutName, "SELECT id,\n    id AS again,\n           name\nFROM \"Person\"\n");

        assertThat(problem.code().id() + ": " + problem.message() + "\n  src/main/schema/" + problem.span() + "\n")
                .isEqualTo(Page.of("docs/errors/GEN3001.md").only("text"));
    }

    private Diagnostic problem(String sql) {
        return problem(PERSON, sql);
    }

    private Diagnostic problem(String schema, String sql) {
        return catchThrowableOfType(DiagnosticException.class, () -> describe(schema, "people", sql))
                .diagnostics()
                .get(0);
    }

    private List<SqlQuery> describe(String schemaText, String name, String sql) throws IOException, SQLException {
        Path file = Files.writeString(directory.resolve("schema.prisma"), schemaText);
        Schema schema = SchemaFiles.read(file, directory).resolve().orThrow();
        Path queries = Files.createDirectories(directory.resolve("sql"));
        Files.writeString(queries.resolve(name + ".sql"), sql);
        PGSimpleDataSource database = SchemaDatabases.create(schema, "");
        try (Connection connection = database.getConnection()) {
            return SqlQueries.read(queries, directory).describe(connection, schema);
        }
    }
}

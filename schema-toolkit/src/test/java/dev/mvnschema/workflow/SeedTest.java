package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.seed.SeedCode;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.execute("CREATE TABLE t (id int PRIMARY KEY, name text)");
    }

    @Test
    void files_run_in_order_the_environments_last_and_twice_changes_nothing() {
        project.seed("20-b.sql", "UPDATE t SET name = 'b' WHERE name = 'a';");
        project.seed("10-a.sql", """
                -- two rows; and a semicolon
                INSERT INTO t VALUES (1, 'a'), (2, 'x;y'), (3, $$ q;' $$) ON CONFLICT DO NOTHING;
                /* nothing */ ;
                """);
        project.seed("test/30-c.sql", "INSERT INTO t VALUES (9, 'env') ON CONFLICT DO NOTHING");
        project.seed("production/30-c.sql", "INSERT INTO t VALUES (10, 'no')");

        Seed.Result first = seed("test");
        Seed.Result second = seed("test");

        assertThat(first.steps())
                .extracting(step -> step.changes().total() + " " + step.name())
                .containsExactly(
                        "3 src/main/schema/seed/10-a.sql",
                        "1 src/main/schema/seed/20-b.sql",
                        "1 src/main/schema/seed/test/30-c.sql");
        assertThat(second.rows()).isZero();
        assertThat(project.query("SELECT string_agg(id || name, ',' ORDER BY id) FROM t"))
                .isEqualTo("1b,2x;y,3 q;' ,9env");
    }

    @Test
    void a_failure_names_the_line_and_keeps_nothing() {
        project.seed("1.sql", "INSERT INTO t VALUES (1, 'a');");
        project.seed("2.sql", "INSERT INTO t VALUES (2, 'b');\n\nINSERT INTO t\nVALUES (3, nonsense);\n");

        Diagnostic problem = Problems.single(() -> seed(null));

        assertThat(problem.code()).isEqualTo(SeedCode.STATEMENT_FAILED);
        assertThat(problem.span()).hasToString("src/main/schema/seed/2.sql:4:12");
        assertThat(project.query("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void transactions_are_not_the_seeds_business() {
        project.seed("1.sql", "INSERT INTO t VALUES (1, 'a');\nCOMMIT;");

        assertThat(Problems.single(() -> seed(null)).code()).isEqualTo(SeedCode.TRANSACTION_CONTROL);
        assertThat(project.query("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void an_environment_without_a_folder_is_a_slip() {
        assertThat(Problems.single(() -> seed("prod")).code()).isEqualTo(SeedCode.NO_ENVIRONMENT);
    }

    @Test
    void nothing_to_seed_is_fine() {
        assertThat(seed(null).steps()).isEmpty();
    }

    private Seed.Result seed(@Nullable String environment) {
        return new Seed(project.environment()).run(new Seed.Request(project.layout(), project.database(), environment));
    }
}

package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecuteTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
    }

    @Test
    void runs_a_script_in_one_transaction_and_counts() {
        Execute.Result result = execute("""
                CREATE TABLE t (id int PRIMARY KEY, name text DEFAULT 'a;b'); -- one
                INSERT INTO t VALUES (1), (2);
                DO $$ BEGIN RAISE NOTICE 'half; way'; END $$;
                UPDATE t SET name = 'x' WHERE id = 2;
                """);
        assertThat(result.statements()).isEqualTo(4);
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.inOneTransaction()).isTrue();
        assertThat(project.progress()).containsExactly("Server: half; way");
    }

    @Test
    void a_failure_has_a_place_and_leaves_nothing_behind() {
        Diagnostic problem = Problems.single(() -> execute("CREATE TABLE t (id int);\nSELECT *\n  FROM nowhere;\n"));
        assertThat(problem.code()).isEqualTo(CommandCode.SCRIPT_FAILED);
        assertThat(problem.span()).hasToString("standard input:3:8");
        assertThat(problem.message()).contains("nowhere").contains("42P01");
        assertThat(project.query("SELECT to_regclass('t')")).isEqualTo("null");
    }

    @Test
    void statements_that_stand_alone_and_transactions_of_its_own() {
        Execute.Result result = execute("CREATE TABLE t (id int);\nCREATE INDEX CONCURRENTLY i ON t (id);\n");
        assertThat(result.inOneTransaction()).isFalse();
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .isEqualTo("t");

        execute("BEGIN;\nINSERT INTO t VALUES (1);\nROLLBACK;\nINSERT INTO t VALUES (2);\n");
        assertThat(project.query("SELECT string_agg(id::text, ',') FROM t")).isEqualTo("2");
        Diagnostic problem = Problems.single(() -> execute("VACUUM t;\nnonsense;"));
        assertThat(problem.nextSteps()).singleElement().asString().contains("stay (1)");
    }

    @Test
    void a_file_or_nothing() throws IOException {
        assertThat(Problems.single(() -> run(null, null)).code()).isEqualTo(CommandCode.NO_SCRIPT);
        assertThat(Problems.single(() -> run(directory.resolve("absent.sql"), null))
                        .message())
                .contains("absent.sql")
                .contains("no such file");
        Path file = Files.writeString(directory.resolve("fix.sql"), "SELECT 1");
        assertThat(run(file, null).script()).isEqualTo("fix.sql");
    }

    private Execute.Result execute(String sql) {
        return run(null, sql);
    }

    private Execute.Result run(@Nullable Path file, @Nullable String text) {
        return new Execute(project.environment())
                .run(new Execute.Request(project.layout(), project.database(), file, text));
    }
}

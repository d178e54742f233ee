package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.testing.PlainFlyway;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What failed is finished by the next deploy, with no hand at the history. */
class RecoveryTest {

    private static final String SUCCESSES =
            "SELECT string_agg(installed_rank || ' ' || version || ' ' || success, ', ' ORDER BY installed_rank)"
                    + " FROM flyway_schema_history";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.migration(
                "V1__t.sql", "CREATE TABLE t (a int, n int NOT NULL DEFAULT 0); INSERT INTO t VALUES (1), (1);");
    }

    @Test
    void a_statement_that_failed_is_where_the_next_deploy_goes_on() {
        withoutTransaction(
                "V2__two.sql",
                "UPDATE t SET n = n + 1; CREATE UNIQUE INDEX CONCURRENTLY u ON t (a); UPDATE t SET n = n + 1;");

        Diagnostic problem = Problems.single(this::deploy);

        assertThat(problem.code()).isEqualTo(MigrationCode.MIGRATION_FAILED);
        assertThat(problem.message()).contains("V2__two.sql", "23505");
        assertThat(problem.nextSteps().toString()).contains("V1__t.sql", "goes on here");
        assertThat(project.query(SUCCESSES)).isEqualTo("1 1 true, 2 2 false");
        assertThat(project.query("SELECT to_regclass('u')"))
                .as("no invalid index is left")
                .isEqualTo("null");
        assertThat(catchThrowable(flyway()::validate)).hasMessageContaining("failed migration");

        project.execute("DELETE FROM t WHERE ctid = (SELECT min(ctid) FROM t)");
        assertThat(deploy()).containsExactly("V2__two.sql");
        assertThat(project.query("SELECT n FROM t")).isEqualTo("2");
        assertThat(project.query(SUCCESSES)).isEqualTo("1 1 true, 2 2 true");
        assertThat(project.query("SELECT to_regclass('mvn_schema_ledger')")).isEqualTo("null");
        flyway().validate();
    }

    @Test
    void what_is_behind_may_be_corrected_and_what_is_done_may_not() {
        withoutTransaction("V2__two.sql", "UPDATE t SET n = n + 1; INSERT INTO nowhere VALUES (1);");
        Problems.single(this::deploy);

        withoutTransaction("V2__two.sql", "UPDATE t SET n = n + 2; INSERT INTO t VALUES (2);");
        assertThat(Problems.single(this::deploy).code()).isEqualTo(DeployCode.CHANGED_WHEN_HALF_DONE);

        withoutTransaction("V2__two.sql", "-- a comment\nUPDATE t SET n = n + 1;\n\nINSERT INTO t VALUES (2);");
        assertThat(deploy()).containsExactly("V2__two.sql");
        assertThat(project.query("SELECT max(n) || ' ' || count(*) FROM t")).isEqualTo("1 3");
        flyway().validate();
    }

    @Test
    void what_flyway_left_is_healed_too() {
        deploy();
        withoutTransaction("V2__index.sql", "CREATE UNIQUE INDEX CONCURRENTLY u ON t (a);");
        assertThat(catchThrowable(flyway()::migrate)).isNotNull();
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'u'::regclass"))
                .isEqualTo("f");

        project.execute("DELETE FROM t WHERE ctid = (SELECT min(ctid) FROM t)");
        assertThat(deploy()).containsExactly("V2__index.sql");
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'u'::regclass"))
                .isEqualTo("t");
        flyway().validate();
    }

    @Test
    void several_statements_that_flyway_left_are_healed_as_far_as_they_show_what_was_done() {
        deploy();
        project.execute("CREATE TYPE e AS ENUM ('a')");
        withoutTransaction(
                "V2__index.sql",
                "ALTER TYPE e ADD VALUE 'b'; CREATE INDEX CONCURRENTLY i ON t (n);"
                        + " CREATE UNIQUE INDEX CONCURRENTLY u ON t (a); INSERT INTO t VALUES (7);");
        assertThat(catchThrowable(flyway()::migrate)).isNotNull();
        project.execute("DELETE FROM t WHERE ctid = (SELECT min(ctid) FROM t)");

        assertThat(deploy()).containsExactly("V2__index.sql");
        assertThat(project.query("SELECT count(*) FROM pg_index WHERE indrelid = 't'::regclass AND indisvalid"))
                .isEqualTo("2");
        assertThat(project.query("SELECT count(*) FROM t WHERE a = 7")).isEqualTo("1");
        flyway().validate();
    }

    @Test
    void what_nobody_can_know_is_refused_by_name() {
        deploy();
        withoutTransaction("V2__data.sql", "UPDATE t SET n = n + 1; INSERT INTO nowhere VALUES (1);");
        assertThat(catchThrowable(flyway()::migrate)).isNotNull();

        Diagnostic problem = Problems.single(this::deploy);
        assertThat(problem.code()).isEqualTo(DeployCode.UNKNOWN_OUTCOME);
        assertThat(problem.message()).contains("V2__data.sql", "UPDATE t SET n = n + 1");
    }

    @Test
    void an_invalid_index_in_the_way_is_built_again_and_a_valid_one_is_not_touched() {
        deploy();
        assertThat(catchThrowable(() -> project.execute("CREATE UNIQUE INDEX CONCURRENTLY u ON t (a)")))
                .isNotNull();
        withoutTransaction("V2__index.sql", "CREATE INDEX CONCURRENTLY IF NOT EXISTS u ON t (a);");
        deploy();
        assertThat(project.query(
                        "SELECT indisvalid || ' ' || indisunique FROM pg_index WHERE indexrelid = 'u'::regclass"))
                .isEqualTo("true false");

        withoutTransaction("V3__index.sql", "CREATE INDEX CONCURRENTLY u ON t (n);");
        assertThat(Problems.single(this::deploy).message()).contains("42P07");
        assertThat(project.query("SELECT pg_get_indexdef('u'::regclass)")).contains("(a)");
    }

    @Test
    void settings_of_a_file_end_with_it() {
        project.migration(
                "V2__dump.sql",
                "SET search_path = ''; SET statement_timeout = '7h'; SET ROLE pg_monitor;"
                        + " RESET ROLE; SELECT set_config('lock_timeout', '9h', false); SET ROLE pg_monitor;");
        withoutTransaction("V3__all.sql", "DISCARD ALL;");
        project.migration(
                "V4__after.sql",
                "CREATE TABLE s AS SELECT current_setting('search_path') p,"
                        + " current_setting('statement_timeout') s, current_setting('lock_timeout') l, current_user u;");

        assertThat(deploy()).hasSize(4);
        assertThat(project.query("SELECT concat_ws('|', p, s, l, u) FROM s"))
                .isEqualTo("\"$user\", public|0|2s|postgres");
    }

    @Test
    void a_file_that_begins_and_commits_by_itself_is_taken_at_its_word() {
        project.migration("V2__two.sql", "UPDATE t SET n = n + 1; COMMIT; INSERT INTO nowhere VALUES (1);");
        Problems.single(this::deploy);
        assertThat(project.query("SELECT sum(n) FROM t")).isEqualTo("2");

        project.migration("V2__two.sql", "UPDATE t SET n = n + 1; COMMIT; BEGIN; INSERT INTO t VALUES (5); ROLLBACK;");
        deploy();
        assertThat(project.query("SELECT sum(n) || ' ' || count(*) FROM t")).isEqualTo("2 2");
    }

    private void withoutTransaction(String name, String sql) {
        project.migration(name, sql);
        project.migration(name + ".conf", "executeInTransaction=false\n");
    }

    private List<String> deploy() {
        return DeployWorkload.deploy(project.url(), project.layout().migrationsDirectory());
    }

    private PlainFlyway flyway() {
        return new PlainFlyway(project.url(), project.layout().migrationsDirectory());
    }
}

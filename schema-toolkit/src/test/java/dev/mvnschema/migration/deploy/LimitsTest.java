package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/** Waiting for locks and for other deployers: with a limit, and with the name of whoever is in the way. */
class LimitsTest {

    @TempDir
    Path directory;

    private TestProject project;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() {
        project = new TestProject(directory);
        project.migration("V1__t.sql", "CREATE TABLE t (a int); INSERT INTO t VALUES (1);");
        deploy("2s", 1, "5s");
    }

    @Test
    void a_lock_that_is_not_to_be_had_names_its_holder_and_leaves_nothing() throws SQLException {
        project.migration("V2__c.sql", "CREATE TABLE early (a int);\nALTER TABLE t ADD COLUMN c int;");
        try (Connection other = holder()) {
            Diagnostic problem = Problems.single(() -> deploy("900ms", 2, "5s"));

            assertThat(problem.code()).isEqualTo(DeployCode.OBJECT_LOCKED);
            assertThat(problem.message()).contains("V2__c.sql", "2 attempts");
            assertThat(problem.why())
                    .contains(
                            "pid " + pid(other),
                            "the-holder",
                            "idle in transaction since 20",
                            "SELECT count(*) FROM t");
            assertThat(problem.span()).asString().endsWith("V2__c.sql:2:1");
            assertThat(lines).anyMatch(line -> line.contains("attempt 1 of 2 was taken back"));
            assertThat(project.query("SELECT to_regclass('early')")).isEqualTo("null");
        }
        assertThat(deploy("60s", 1, "5s")).containsExactly("V2__c.sql");
    }

    /** Too short for anybody to look meanwhile. */
    @Test
    void whoever_is_in_the_way_of_a_short_wait_is_named_too() throws SQLException {
        project.migration("V2__c.sql", "ALTER TABLE public.t ADD COLUMN c int;");
        try (Connection other = holder()) {
            assertThat(Problems.single(() -> deploy("10ms", 1, "5s")).why())
                    .contains("pid " + pid(other), "the-holder", "SELECT count(*) FROM t");
        }
    }

    @Test
    void a_lock_that_comes_free_is_waited_for() throws SQLException {
        project.migration("V2__c.sql", "INSERT INTO t VALUES (2); ALTER TABLE t ADD COLUMN c int;");
        try (Connection other = holder()) {
            CompletableFuture<List<String>> deploy = CompletableFuture.supplyAsync(() -> deploy("50ms", 50, "5s"));
            await(() -> lines.stream().anyMatch(line -> line.contains("attempt 3")));
            other.rollback();
            assertThat(deploy.join()).containsExactly("V2__c.sql");
        }
        assertThat(project.query("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void an_index_built_concurrently_waits_without_the_limit_unless_its_file_has_one() throws SQLException {
        project.migration("V2__i.sql", "-- schema: lock_timeout=100ms\nCREATE INDEX CONCURRENTLY i ON t (a);");
        try (Connection other = holder()) {
            assertThat(Problems.single(() -> deploy("0", 2, "5s")).code()).isEqualTo(DeployCode.OBJECT_LOCKED);

            project.migration("V2__i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
            CompletableFuture<List<String>> deploy = CompletableFuture.supplyAsync(() -> deploy("50ms", 1, "5s"));
            await(() -> lines.stream()
                    .anyMatch(line -> line.startsWith("Still clearing away")
                            && line.contains("waiting for pid")
                            && line.contains("the-holder")));
            other.rollback();
            assertThat(deploy.join()).containsExactly("V2__i.sql");
            assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                    .isEqualTo("t");
        }
    }

    @Test
    void statements_have_the_time_that_is_said() {
        project.migration("V2__s.sql", "-- schema: statement_timeout=50ms\nSELECT pg_sleep(30);");

        Diagnostic problem = Problems.single(() -> deploy("2s", 1, "5s"));

        assertThat(problem.message()).contains("57014");
        assertThat(problem.nextSteps().toString()).contains("statement_timeout=0");
    }

    @Test
    void another_deployer_is_waited_for_and_named() throws SQLException {
        project.migration("V2__c.sql", "ALTER TABLE t ADD COLUMN c int;");
        try (Connection other = holder();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + DeployLock.key("public") + ")");
            other.rollback();

            Diagnostic problem = Problems.single(() -> deploy("2s", 1, "150ms"));
            assertThat(problem.code()).isEqualTo(MigrationCode.LOCKED);
            assertThat(problem.why()).contains("pid " + pid(other), "the-holder");

            CompletableFuture<List<String>> deploy = CompletableFuture.supplyAsync(() -> deploy("2s", 1, "1min"));
            await(() -> lines.stream()
                            .filter(line -> line.startsWith("Waiting for another deploy"))
                            .count()
                    >= 2);
            statement.execute("SELECT pg_advisory_unlock_all()");
            assertThat(deploy.join()).containsExactly("V2__c.sql");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-- schema: lock_timeout=soon, lock_timeout",
        "-- schema: speed=fast, speed=fast",
        "-- schema: restart=maybe, maybe"
    })
    void a_header_that_cannot_be_understood_stops_the_deploy_before_it_begins(String header, String named) {
        project.migration("V2__first.sql", "CREATE TABLE early (a int);");
        project.migration("V3__x.sql", header + "\nSELECT 1;");

        Diagnostic problem = Problems.single(() -> deploy("2s", 1, "5s"));

        assertThat(problem.code()).isEqualTo(DeployCode.BAD_SETTING);
        assertThat(problem.message() + problem.span()).contains(named.equals("lock_timeout") ? "soon" : named, ":1:1");
        assertThat(project.query("SELECT to_regclass('early')")).isEqualTo("null");
    }

    @Test
    void a_placeholder_without_a_value_stops_it_too() {
        project.migration("V2__p.sql", "CREATE TABLE p AS SELECT '${who}' AS w;");

        assertThat(Problems.single(() -> deploy("2s", 1, "5s")).code()).isEqualTo(DeployCode.NO_PLACEHOLDER);
        new MigrationRunner(lines(), DeploySettings.of(null, null, null, null, List.of("WHO=me = I")))
                .migrate(
                        new ConnectionFactory(project.url()),
                        "public",
                        MigrationDirectory.read(project.layout().migrationsDirectory()));
        assertThat(project.query("SELECT w FROM p")).isEqualTo("me = I");
    }

    private List<String> deploy(String lockTimeout, int attempts, String lockWait) {
        return new MigrationRunner(lines(), DeploySettings.of(lockTimeout, attempts, null, lockWait, List.of()))
                .migrate(
                        new ConnectionFactory(project.url()),
                        "public",
                        MigrationDirectory.read(project.layout().migrationsDirectory()));
    }

    /** Somebody who has read the table and does not end his transaction. */
    private Connection holder() throws SQLException {
        Connection connection = new ConnectionFactory(project.url()).open();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'the-holder'");
            connection.commit();
            statement.execute("SELECT count(*) FROM t");
        }
        return connection;
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private Reporter lines() {
        return new Reporter() {
            @Override
            public void progress(String line) {
                lines.add(line);
            }

            @Override
            public void detail(String line) {}

            @Override
            public void warn(Diagnostic warning) {}
        };
    }
}

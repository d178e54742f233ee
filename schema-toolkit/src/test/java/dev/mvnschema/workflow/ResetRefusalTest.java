package dev.mvnschema.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticCode;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.deploy.DeployLock;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything here tries to make a reset, confirmed in advance, destroy a database that it was not told to. */
class ResetRefusalTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void prepare() {
        project = new TestProject(directory).answer("schema.force", "true");
        project.execute("CREATE TABLE precious (id int PRIMARY KEY); INSERT INTO precious VALUES (1), (2), (3)");
        project.migration("V1__a.sql", "CREATE TABLE fresh (id int PRIMARY KEY);");
    }

    @AfterEach
    void nothing_was_lost() {
        assertThat(project.query("SELECT count(*) FROM precious")).isEqualTo("3");
        assertThat(project.query("SELECT to_regclass('fresh') IS NULL")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template0", "template1"})
    void a_system_database(String name) {
        DatabaseUrl url = project.url().withDatabase(name);

        assertThat(Problems.single(() -> new ResetGuard(url, List.of("public")).refuseSystem())
                        .code())
                .isEqualTo(OperationCode.SYSTEM_DATABASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg_catalog", "information_schema", "pg_toast"})
    void a_system_schema(String schema) {
        assertThat(problem(url("", "?user=postgres&currentSchema=" + schema), reset())
                        .code())
                .isEqualTo(OperationCode.SYSTEM_DATABASE);
    }

    @Test
    void the_database_that_a_url_without_a_name_means() {
        assertThat(objections(project.url().withDatabase("postgres"), "postgres"))
                .anyMatch(reason -> reason.contains("a URL without a name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example.org",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost,db.example.org",
                "db.example.org,localhost",
                "10.0.0.1",
                "[2001:db8::1]",
                "[::ffff:10.0.0.1]"
            })
    void another_machine(String hosts) {
        assertThat(objections(DatabaseUrl.parse("postgresql://u@" + hosts + "/d"), "d"))
                .anyMatch(reason -> reason.contains("not certain to be on this machine"));
    }

    @Test
    void a_host_that_is_allowed_does_not_allow_its_neighbours() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u@test.example.org,db.example.org/d");

        assertThat(guard(url).objections(found("d"), List.of("test.example.org"), 10, null, Map.of()))
                .isNotEmpty();
        assertThat(guard(url).objections(found("d"), List.of("test.example.org", "db.example.org"), 10, null, Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&PGHOST=db.example.org",
                "&service=production",
                "&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory&socketFactoryArg=/tmp/link"
            })
    void a_setting_that_may_lead_the_driver_elsewhere(String setting) {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://localhost/d?user=u" + setting);

        assertThat(objections(url, "d")).anyMatch(reason -> reason.contains("not certain to be on this machine"));
    }

    @Test
    void a_tunnel_to_a_database_with_many_rows() {
        Diagnostic problem = problem(project.database(), request -> request.rowLimit(2));

        assertThat(problem.code()).isEqualTo(MigrationCode.RESET_REFUSED);
        assertThat(problem.why()).contains("more than 2 rows", "public.precious");
    }

    @Test
    void many_rows_that_statistics_do_not_know_of_or_that_row_security_hides() {
        project.execute(
                "ALTER TABLE precious ENABLE ROW LEVEL SECURITY; ALTER TABLE precious FORCE ROW LEVEL SECURITY");
        try {
            assertThat(problem(project.database(), request -> request.rowLimit(2))
                            .why())
                    .contains("public.precious");
        } finally {
            project.execute("ALTER TABLE precious NO FORCE ROW LEVEL SECURITY");
        }
    }

    @Test
    void a_database_that_says_what_it_is() {
        project.execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET mvn_schema.environment = ''production''',"
                + " current_database()); END $$");

        assertThat(problem(project.database(), reset()).why()).contains("mvn_schema.environment");
    }

    @Test
    void an_environment_that_says_where_it_is() {
        for (String environment : List.of("production", "PROD", "live")) {
            assertThat(guard(project.url()).objections(found("d"), List.of(), 10, environment, Map.of()))
                    .hasSize(1);
        }
        assertThat(guard(project.url())
                        .objections(
                                found("d"), List.of(), 10, "reproduction", Map.of("SPRING_PROFILES_ACTIVE", "eu,prod")))
                .containsExactly("the variable SPRING_PROFILES_ACTIVE says eu,prod");
    }

    @Test
    void the_second_word_must_be_the_name() {
        assertThat(problem(project.database(), request -> request.named("production"))
                        .code())
                .isEqualTo(OperationCode.OTHER_NAME);
        assertThat(problem(project.database(), request -> request.named("").rowLimit(2))
                        .code())
                .isEqualTo(OperationCode.OTHER_NAME);
    }

    @Test
    void the_second_word_alone_is_not_enough() {
        project.answer("schema.force", "false");
        Reset.Result result =
                run(project.database(), request -> request.named(project.url().database()));

        assertThat(result.cancelled()).isTrue();
    }

    @Test
    void what_others_built_on_it() {
        project.execute("CREATE SCHEMA reporting; CREATE VIEW reporting.v AS SELECT * FROM precious;"
                + " CREATE TABLE reporting.t (id int REFERENCES precious)");

        assertThat(problem(project.database(), reset()).why())
                .contains("view reporting.v", "constraint t_id_fkey on table reporting.t");
        assertThat(project.query("SELECT count(*) FROM reporting.v")).isEqualTo("3");
    }

    @Test
    void what_the_user_does_not_own() {
        project.execute(
                "DO $$ BEGIN CREATE ROLE reset_visitor LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                        + " GRANT ALL ON precious TO reset_visitor; GRANT ALL ON SCHEMA public TO reset_visitor");

        Diagnostic problem = problem(url("", "?user=reset_visitor"), reset());

        assertThat(problem.code()).isEqualTo(OperationCode.NOT_OWNER);
        assertThat(problem.message()).contains("public.precious");
    }

    @Test
    void others_at_work() throws SQLException {
        try (Connection other = new ConnectionFactory(project.url()).open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE precious SET id = 9 WHERE id = 1");

            assertThat(problem(project.database(), reset()).code()).isEqualTo(OperationCode.IN_USE);
            other.rollback();
        }
    }

    @Test
    void a_deploy_at_work() throws SQLException {
        ConnectionFactory connections = new ConnectionFactory(project.url());
        try (Connection other = connections.open()) {
            DeployLock lock = new DeployLock(other, project.url(), "public", Reporter.silent());
            lock.acquire(Duration.ZERO);

            assertThat(problem(project.database(), reset()).code()).isEqualTo(MigrationCode.LOCKED);
            lock.release();
        }
    }

    @Test
    void a_broken_migration_directory() {
        project.migration("V1__again.sql", "SELECT 1;");

        assertThat(problem(project.database(), reset()).code()).isEqualTo(MigrationCode.DUPLICATE_VERSION);
    }

    @Test
    void a_name_that_differs_by_a_letter() {
        TestProject typo = new TestProject(
                        directory, project.url().withDatabase(project.url().database() + "x"))
                .answer("schema.force", "true");

        DiagnosticCode code = Problems.single(
                        () -> new Reset(typo.environment()).run(reset().build(typo.layout(), typo.database())))
                .code();
        assertThat(code.id()).isEqualTo("DB1003");
    }

    private List<String> objections(DatabaseUrl url, String database) {
        return guard(url).objections(found(database), List.of(), 10, null, Map.of());
    }

    private static ResetGuard guard(DatabaseUrl url) {
        return new ResetGuard(url, List.of("public"));
    }

    private static ResetInspection found(String database) {
        return new ResetInspection(database, 1, List.of(), List.of(), List.of(), "", List.of(), List.of());
    }

    private DatabaseOptions url(String path, String parameters) {
        return new DatabaseOptions(project.url().jdbcUrl() + path + parameters, null, null, null);
    }

    private Diagnostic problem(DatabaseOptions database, Options options) {
        return Problems.single(() -> new Reset(project.environment()).run(options.build(project.layout(), database)));
    }

    private Diagnostic problem(DatabaseOptions database, UnaryOperator<Options> change) {
        return problem(database, change.apply(reset()));
    }

    private Reset.Result run(DatabaseOptions database, UnaryOperator<Options> change) {
        return new Reset(project.environment()).run(change.apply(reset()).build(project.layout(), database));
    }

    private static Options reset() {
        return new Options(ResetLimits.USUAL.rows(), null);
    }

    private record Options(long limit, @Nullable String name) {

        Options rowLimit(long other) {
            return new Options(other, name);
        }

        Options named(String other) {
            return new Options(limit, other);
        }

        Reset.Request build(ProjectLayout layout, DatabaseOptions database) {
            return new Reset.Request(layout, database, new ResetLimits(List.of(), limit, name), true, null);
        }
    }
}

package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deploys through PgBouncer; passed over where it is not installed. */
class PoolerTest {

    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    @TempDir
    Path directory;

    private final List<Process> poolers = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process pooler : poolers) {
            pooler.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** With few servers, with many, and when it takes turns among them. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "20, 0", "20, 1"})
    void pooling_per_transaction_is_refused(int servers, int turns) throws Exception {
        TestProject project = project();
        DatabaseUrl pooled = pooler(project, "transaction", servers, turns);

        Diagnostic problem = Problems.single(() -> deploy(pooled, project));

        assertThat(problem.code()).isEqualTo(MigrationCode.POOLER);
        assertThat(problem.message()).contains("per transaction");
        assertThat(problem.nextSteps().toString()).contains("directUrl", "pool_mode=session");
        assertThat(project.query("SELECT to_regclass('t')")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "20, 1"})
    void pooling_per_session_works(int servers, int turns) throws Exception {
        TestProject project = project();
        DatabaseUrl pooled = pooler(project, "session", servers, turns);

        assertThat(deploy(pooled, project)).hasSize(3);
        assertThat(deploy(pooled, project)).isEmpty();
        assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void a_lock_held_through_the_pooler_keeps_others_out() throws Exception {
        TestProject project = project();
        DatabaseUrl pooled = pooler(project, "session", 4, 0);
        try (Connection other = new ConnectionFactory(pooled).open()) {
            try (Statement statement = other.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + DeployLock.key("public") + ")");
            }
            Diagnostic problem = Problems.single(() -> new MigrationRunner(
                            Reporter.silent(), DeploySettings.of(null, null, null, "100ms", List.of()))
                    .migrate(
                            new ConnectionFactory(project.url()),
                            "public",
                            MigrationDirectory.read(project.layout().migrationsDirectory())));
            assertThat(problem.code()).isEqualTo(MigrationCode.LOCKED);
        }
    }

    private TestProject project() {
        assumeTrue(Files.isExecutable(PROGRAM), "no PgBouncer here");
        TestProject project = new TestProject(directory);
        project.migration("V1__t.sql", "CREATE TABLE t (a int);");
        project.migration("V2__i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
        project.migration("V3__d.sql", "SET search_path = ''; INSERT INTO public.t VALUES (1);");
        return project;
    }

    private static List<String> deploy(DatabaseUrl url, TestProject project) {
        return DeployWorkload.deploy(url, project.layout().migrationsDirectory());
    }

    private DatabaseUrl pooler(TestProject project, String mode, int servers, int turns) throws IOException {
        // Somebody else may take a free port first: then another one is tried.
        for (int attempt = 0; attempt < 5; attempt++) {
            DatabaseUrl pooled = pooler(freePort(), project, mode, servers, turns);
            if (pooled != null) {
                return pooled;
            }
        }
        throw new AssertionError(Files.readString(directory.resolve("pgbouncer.log")));
    }

    /** Null when it ended at once. */
    private @Nullable DatabaseUrl pooler(int port, TestProject project, String mode, int servers, int turns)
            throws IOException {
        Path configuration = directory.resolve("pgbouncer.ini");
        Files.writeString(configuration, """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                default_pool_size = %d
                server_round_robin = %d
                ignore_startup_parameters = extra_float_digits
                """.formatted(project.url().address().port(), port, mode, servers, turns));
        // It does not run as root; nobody in a group of its own can read its configuration.
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        command.addAll(List.of(PROGRAM.toString(), configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("pgbouncer.log").toFile())
                .start();
        poolers.add(process);
        DatabaseUrl url = DatabaseUrl.local(port, project.url().database(), "postgres");
        while (process.isAlive()) {
            try {
                new ConnectionFactory(url).openRaw().close();
                return url;
            } catch (SQLException e) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        return null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package dev.mvnschema.migration.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.embedded.RunningServer;
import dev.mvnschema.testing.CuttingProxy;
import dev.mvnschema.testing.CuttingProxy.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploys that are killed, cut off, or lose their server: the next plain deploy finishes each, and everything was done once.
 *
 * <p>Short in a build. {@code -Dkill.every=1 -Dkill.random=500 -Dkill.terminated=200 -Dkill.server=50} is the long form; {@code
 * -Dkill.seed=…} chooses other moments. Counts go to {@code target/kill-test/report.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final Path HOME = Path.of("target", "kill-test").toAbsolutePath();

    private static final List<Moment> MOMENTS = List.of(Moment.values());

    private final long seed = Long.getLong("kill.seed", 1);
    private final Random random = new Random(seed);
    private final EmbeddedServer embedded = new EmbeddedServer(
            HOME.resolve("postgres"),
            new ClassPathBinaries(getClass().getClassLoader()),
            System.getenv(),
            Reporter.silent());
    private final List<String> failures = new ArrayList<>();

    private RunningServer server;
    private DeployWorkload workload;
    private String expected;
    private int messages;
    private long undisturbedMillis;
    private int databases;

    @BeforeAll
    void deployUndisturbed(@TempDir Path directory) throws Exception {
        Files.createDirectories(HOME);
        server = embedded.start();
        admin("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off", "SELECT pg_reload_conf()");
        workload = DeployWorkload.in(Files.createDirectories(directory.resolve("migrations")));
        DatabaseUrl url = fresh();
        long start = System.nanoTime();
        try (CuttingProxy proxy = new CuttingProxy(server.port(), 0, Moment.WHEN_IT_IS_ANSWERED, () -> {})) {
            assertThat(workload.deploy(DatabaseUrl.local(proxy.port(), url.database(), RunningServer.USER)))
                    .hasSize(workload.count());
            messages = proxy.sent();
        }
        undisturbedMillis = (System.nanoTime() - start) / 1_000_000;
        expected = DeployWorkload.fingerprint(url);
        assertThat(workload.count()).isGreaterThanOrEqualTo(20);
        assertThat(expected).contains("counter 9", "log V08 first 1", "archive 20");
    }

    @AfterAll
    void stop() {
        embedded.stop();
    }

    /** The connection is cut at every message of the whole deploy, which the server takes for the death of its client. */
    @Test
    void cut_at_every_message() throws Exception {
        int every = Integer.getInteger("kill.every", 61);
        int trials = 0;
        for (int message = 1 + random.nextInt(every); message <= messages; message += every) {
            Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            DatabaseUrl url = fresh();
            try (CuttingProxy proxy = new CuttingProxy(server.port(), message, moment, () -> {})) {
                attempt(DatabaseUrl.local(proxy.port(), url.database(), RunningServer.USER));
            }
            finish(url, "cut at message " + message + " " + moment);
            trials++;
        }
        report("cut at messages", trials);
    }

    /** SIGKILL of a real process, at messages spread over the whole deploy. */
    @Test
    void killed_at_messages() throws Exception {
        int every = Integer.getInteger("kill.every", 211);
        int trials = 0;
        for (int message = 1 + random.nextInt(every); message <= messages; message += every) {
            Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            DatabaseUrl url = fresh();
            CompletableFuture<Process> process = new CompletableFuture<>();
            try (CuttingProxy proxy = new CuttingProxy(server.port(), message, moment, () -> kill(process.join()))) {
                process.complete(DeployProcess.start(proxy.port(), url, workload.directory()));
                process.join().waitFor();
            }
            finish(url, "killed at message " + message + " " + moment);
            trials++;
        }
        report("killed at messages", trials);
    }

    @Test
    void killed_at_random_moments() throws Exception {
        int trials = Integer.getInteger("kill.random", 2);
        int inTime = 0;
        for (int i = 0; i < trials; i++) {
            DatabaseUrl url = fresh();
            long delay = random.nextLong(Math.max(1, undisturbedMillis * 2));
            try (CuttingProxy proxy = new CuttingProxy(server.port(), 0, Moment.WHEN_IT_IS_ANSWERED, () -> {})) {
                Process process = DeployProcess.start(proxy.port(), url, workload.directory());
                proxy.awaitClient(process);
                if (!process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                    inTime++;
                }
                kill(process);
                process.waitFor();
            }
            finish(url, "killed after " + delay + " ms");
        }
        report("killed at random moments", trials, inTime);
    }

    @Test
    void its_session_is_terminated() throws Exception {
        int trials = Integer.getInteger("kill.terminated", 3);
        int inTime = 0;
        for (int i = 0; i < trials; i++) {
            DatabaseUrl url = fresh();
            CompletableFuture<Boolean> deploy = CompletableFuture.supplyAsync(() -> attempt(url));
            long delay = random.nextLong(Math.max(1, undisturbedMillis));
            TimeUnit.MILLISECONDS.sleep(delay);
            admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + url.database() + "'");
            inTime += deploy.join() ? 0 : 1;
            finish(url, "terminated after " + delay + " ms");
        }
        report("sessions terminated", trials, inTime);
    }

    @Test
    void its_server_is_killed() throws Exception {
        int trials = Integer.getInteger("kill.server", 1);
        int inTime = 0;
        for (int i = 0; i < trials; i++) {
            DatabaseUrl url = fresh();
            CompletableFuture<Boolean> deploy = CompletableFuture.supplyAsync(() -> attempt(url));
            long delay = undisturbedMillis / 5 + random.nextLong(Math.max(1, undisturbedMillis / 2));
            TimeUnit.MILLISECONDS.sleep(delay);
            killServer();
            inTime += deploy.join() ? 0 : 1;
            server = embedded.start();
            finish(
                    DatabaseUrl.local(server.port(), url.database(), RunningServer.USER),
                    "server killed after " + delay + " ms");
        }
        report("servers killed", trials, inTime);
    }

    /** Whether the deploy came through. */
    private boolean attempt(DatabaseUrl url) {
        try {
            workload.deploy(url);
            return true;
        } catch (DiagnosticException e) {
            return false;
        }
    }

    /** The next plain deploy, and what it leaves. */
    private void finish(DatabaseUrl url, String what) throws SQLException {
        try {
            workload.deploy(url);
            String found = DeployWorkload.fingerprint(url);
            if (!found.equals(expected)) {
                failures.add(what + ": another result: " + difference(found));
            }
            assertThat(workload.deploy(url)).isEmpty();
        } catch (DiagnosticException e) {
            failures.add(what + ": " + e.diagnostics());
        }
        if (failures.isEmpty()) {
            admin("DROP DATABASE " + url.database() + " WITH (FORCE)");
        }
    }

    private String difference(String found) {
        List<String> lines = new ArrayList<>(found.lines().toList());
        List<String> missing = new ArrayList<>(expected.lines().toList());
        missing.removeAll(lines);
        lines.removeAll(expected.lines().toList());
        return "unexpected " + lines + ", missing " + missing;
    }

    private void report(String what, int... counts) throws IOException {
        String line = what + ": " + counts[0] + (counts.length > 1 ? " (" + counts[1] + " of them before the end)" : "")
                + ", failures: " + failures.size() + ", a deploy has " + messages + " messages and took "
                + undisturbedMillis + " ms, seed " + seed + "\n";
        Files.writeString(HOME.resolve("report.txt"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        List<String> found = List.copyOf(failures);
        failures.clear();
        assertThat(found).as("seed %s", seed).isEmpty();
    }

    private DatabaseUrl fresh() throws SQLException {
        String name = "killed_" + ProcessHandle.current().pid() + "_" + ++databases;
        admin("CREATE DATABASE " + name);
        return DatabaseUrl.local(server.port(), name, RunningServer.USER);
    }

    private void admin(String... statements) throws SQLException {
        try (Connection connection = new ConnectionFactory(server.database("postgres")).open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All of it at once, as the kernel does it when memory is short. */
    private void killServer() throws InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            while (process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }
}

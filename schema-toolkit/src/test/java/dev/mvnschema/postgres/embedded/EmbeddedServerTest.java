package dev.mvnschema.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path directory;

    private int port;
    private EmbeddedServer server;

    /** With a port that no other server on this machine wants, nor the operating system gives to connections. */
    @BeforeEach
    void prepare() throws IOException {
        port = 20_000 + (int) (ProcessHandle.current().pid() % 10_000);
        while (!Ports.isFree(port)) {
            port++;
        }
        Files.writeString(directory.resolve("port"), port + "\n");
        server = server();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void is_found_again_survives_kill_9_and_stops() throws Exception {
        assertThat(server.find()).isEmpty();
        RunningServer first = server.start();
        assertThat(first.started()).isTrue();
        assertThat(server().start()).isEqualTo(new RunningServer(first.port(), first.pid(), false));
        execute(first, "CREATE TABLE t AS SELECT 1 AS n");
        assertThat(query(
                        first,
                        "SELECT current_setting('fsync') || current_setting('synchronous_commit')"
                                + " || current_setting('listen_addresses')"))
                .isEqualTo("onon127.0.0.1");

        ProcessHandle killed = ProcessHandle.of(first.pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        RunningServer second = server().start();

        assertThat(second.pid()).isNotEqualTo(first.pid());
        assertThat(second.port()).isEqualTo(first.port()).isEqualTo(port);
        assertThat(query(second, "SELECT n FROM t")).isEqualTo("1");
        assertThat(server.stop()).isTrue();
        assertThat(directory.resolve("data").resolve(PostmasterFile.NAME)).doesNotExist();
        assertThat(server.find()).isEmpty();
        assertThat(server.stop()).isFalse();
    }

    @Test
    void servers_that_want_the_same_port_at_once_get_two(@TempDir Path elsewhere) throws IOException {
        EmbeddedServer other = server(elsewhere);
        Files.writeString(elsewhere.resolve("port"), port + "\n");
        try {
            assertThat(server.start().port()).isEqualTo(port);
            server.stop();
            assertThat(other.start().port()).isEqualTo(port);
            other.stop();

            CompletableFuture<RunningServer> one = CompletableFuture.supplyAsync(server::start);
            CompletableFuture<RunningServer> two = CompletableFuture.supplyAsync(other::start);

            assertThat(one.join().port()).isNotEqualTo(two.join().port());
        } finally {
            other.stop();
        }
    }

    @Test
    void many_starters_get_one_server() {
        List<CompletableFuture<RunningServer>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> server().start()))
                .toList();
        List<RunningServer> servers =
                starts.stream().map(CompletableFuture::join).toList();

        assertThat(servers)
                .extracting(RunningServer::pid)
                .containsOnly(servers.get(0).pid());
        assertThat(servers).filteredOn(RunningServer::started).hasSize(1);
    }

    @Test
    void a_pid_file_that_points_to_another_program_is_no_obstacle() throws Exception {
        RunningServer first = server.start();
        Path pidFile = directory.resolve("data").resolve(PostmasterFile.NAME);
        String content = Files.readString(pidFile);
        server.stop();
        Files.writeString(
                pidFile,
                content.replaceFirst(
                        "\\d+", Long.toString(ProcessHandle.current().pid())));

        assertThat(server.find()).isEmpty();
        assertThat(server.start().port()).isEqualTo(first.port());
    }

    @Test
    void data_of_another_major_version_are_refused() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "14\n");

        assertThatThrownBy(server::start)
                .isInstanceOfSatisfying(
                        DiagnosticException.class,
                        e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(DatabaseCode.OTHER_MAJOR_VERSION));
    }

    @Test
    void files_that_are_not_postgresqls_are_left_alone() throws IOException {
        Path foreign = directory.resolve("data/important.txt");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "keep");

        assertThatThrownBy(server::start)
                .isInstanceOfSatisfying(
                        DiagnosticException.class,
                        e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(DatabaseCode.SERVER_DIRECTORY));
        assertThat(foreign).hasContent("keep");
    }

    private EmbeddedServer server() {
        return server(directory);
    }

    private EmbeddedServer server(Path root) {
        return new EmbeddedServer(
                root, new ClassPathBinaries(getClass().getClassLoader()), System.getenv(), Reporter.silent());
    }

    private static void execute(RunningServer server, String sql) throws SQLException {
        try (Connection connection = new ConnectionFactory(server.database("postgres")).open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(RunningServer server, String sql) throws SQLException {
        try (Connection connection = new ConnectionFactory(server.database("postgres")).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

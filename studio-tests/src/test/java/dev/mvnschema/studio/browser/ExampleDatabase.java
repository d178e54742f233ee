package dev.mvnschema.studio.browser;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.workflow.DatabaseOptions;
import dev.mvnschema.workflow.Deploy;
import dev.mvnschema.workflow.Environment;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.PropertyPrompts;
import dev.mvnschema.workflow.Seed;
import dev.mvnschema.workflow.StartServer;
import dev.mvnschema.workflow.StopServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Databases with the example's tables and rows, on a server of these tests. */
final class ExampleDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private ExampleDatabase(String name) {
        this.name = name;
    }

    /** A copy for one test class. */
    static ExampleDatabase copy() {
        String name = "copy_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        // One of an earlier process with the same number.
        execute(Example.URL.withDatabase("postgres"), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute(Example.URL.withDatabase("postgres"), "CREATE DATABASE " + name + " TEMPLATE app");
        return new ExampleDatabase(name);
    }

    DatabaseOptions options() {
        return new DatabaseOptions(url().jdbcUrl() + "?user=" + url().user(), null, null, null);
    }

    void execute(String sql) {
        execute(url(), sql);
    }

    /** What the tables hold, to be brought back later. */
    Map<String, byte[]> rows() {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        copying(copy -> {
            for (String table : query("SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'r' AND"
                            + " relnamespace = 'public'::regnamespace")
                    .split(" ", -1)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copy.copyOut("COPY " + table + " TO STDOUT", out);
                rows.put(table, out.toByteArray());
            }
        });
        return rows;
    }

    /** Makes the tables hold that again; tests that do not share rows can share a database. */
    void bringBack(Map<String, byte[]> rows) {
        execute("TRUNCATE " + String.join(", ", rows.keySet()));
        copying(copy -> {
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copy.copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
        });
    }

    private void copying(Copying work) {
        try (Connection connection = new ConnectionFactory(url()).open();
                Statement statement = connection.createStatement()) {
            // Rows may come before those that they point to.
            statement.execute("SET session_replication_role = replica");
            work.with(connection.unwrap(PGConnection.class).getCopyAPI());
        } catch (SQLException | IOException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** What to copy. */
    @FunctionalInterface
    private interface Copying {
        void with(CopyManager copy) throws SQLException, IOException;
    }

    /** The first column of the first row. */
    String query(String sql) {
        try (Connection connection = new ConnectionFactory(url()).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Environment environment() {
        return new Environment(
                Reporter.silent(),
                new PropertyPrompts(Map.of()),
                new ClassPathBinaries(ExampleDatabase.class.getClassLoader()),
                Map.of(),
                Clock.systemUTC());
    }

    /** The example's files, with the server of these tests. */
    static ProjectLayout layout() {
        return ProjectLayout.of(Path.of(System.getProperty("project.root", ".."), "example-project", "database"))
                .withServerDirectory(Path.of("target", "postgres").toAbsolutePath());
    }

    /** Pulls the plug. */
    static void stopServer() {
        new StopServer(environment()).run(new StopServer.Request(layout()));
    }

    /** Ends the server's process as the kernel does when memory runs out: with no time to say anything ({@code kill -9}). */
    static void killServer() {
        Path file = Path.of("target", "postgres", "data", "postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void startServer() {
        new StartServer(environment()).run(new StartServer.Request(layout()));
    }

    private DatabaseUrl url() {
        return Example.URL.withDatabase(name);
    }

    private static void execute(DatabaseUrl url, String sql) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Migrated and seeded with the first use. */
    private static final class Example {

        static final DatabaseUrl URL = prepare();

        private static DatabaseUrl prepare() {
            StartServer.Result server = new StartServer(environment()).run(new StartServer.Request(layout()));
            Runtime.getRuntime().addShutdownHook(new Thread(ExampleDatabase::stopServer));
            DatabaseUrl url = DatabaseUrl.parse(server.url());
            execute(url.withDatabase("postgres"), "ALTER SYSTEM SET fsync = off");
            execute(url.withDatabase("postgres"), "SELECT pg_reload_conf()");
            new Deploy(environment()).run(new Deploy.Request(layout(), DatabaseOptions.NONE));
            new Seed(environment()).run(new Seed.Request(layout(), DatabaseOptions.NONE, "development"));
            return url;
        }
    }
}

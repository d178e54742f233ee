package dev.mvnschema.junit;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.commons.JUnitException;

/**
 * The server of the test databases. A template is made once and serves later runs too; a test database is a copy of one. What
 * processes left behind that are gone is dropped at the start.
 */
final class TestServer {

    private static final String TEMPLATE = "schematest_template_";
    /** Of this process alone; others, on other machines too, may share the server and have the same number. */
    private static final String RUN = "%08x".formatted(new SecureRandom().nextInt());

    private static final String COPY = "schematest_" + RUN + "_";
    private static final String PRESENCE = "schema-junit ";
    private static final int KEPT = 8;

    private final DatabaseUrl url;
    private final AtomicInteger number = new AtomicInteger();

    @SuppressWarnings({"FieldCanBeLocal", "unused"}) // open as long as this process lives
    private final Connection presence;

    private TestServer(DatabaseUrl url) {
        this.url = url;
        this.presence = new ConnectionFactory(url).open();
        try {
            execute(presence, "SET application_name = '" + PRESENCE + RUN + "'");
        } catch (SQLException e) {
            throw failed("could not be told of these tests", e);
        }
    }

    /** The one of this process: found or started when it is first asked for. */
    static TestServer get() {
        return Started.SERVER;
    }

    /** A new database like the template, which is made when it is not there yet. */
    DatabaseUrl copy(Template template) {
        String source = TEMPLATE + template.name();
        try (Connection admin = new ConnectionFactory(url).open()) {
            if (!names(admin, "datname = '" + source + "'").contains(source)) {
                make(admin, source, template);
            }
            String name = COPY + number.incrementAndGet();
            execute(admin, "CREATE DATABASE " + name + " TEMPLATE " + source);
            return url.withDatabase(name);
        } catch (SQLException e) {
            throw failed("could not make a test database", e);
        }
    }

    void drop(DatabaseUrl database) {
        try (Connection admin = new ConnectionFactory(url).open()) {
            execute(admin, "DROP DATABASE IF EXISTS " + database.database() + " WITH (FORCE)");
        } catch (SQLException e) {
            throw failed("could not drop a test database", e);
        }
    }

    private void make(Connection admin, String name, Template template) throws SQLException {
        String growing = COPY + "new_" + number.incrementAndGet();
        execute(admin, "CREATE DATABASE " + growing + " TEMPLATE template0");
        try {
            template.fill(new ConnectionFactory(url.withDatabase(growing)));
            execute(admin, "ALTER DATABASE " + growing + " RENAME TO " + name);
        } catch (SQLException e) {
            // Another process that made the same template first is as good.
            if (names(admin, "datname = '" + name + "'").isEmpty()) {
                throw e;
            }
        } finally {
            execute(admin, "DROP DATABASE IF EXISTS " + growing + " WITH (FORCE)");
        }
    }

    /** The databases of processes that are gone. */
    void dropLeftovers() {
        try (Connection admin = new ConnectionFactory(url).open()) {
            for (String name : names(
                    admin,
                    "datname ~ '^schematest_[0-9a-f]{8}_' AND NOT EXISTS (SELECT FROM pg_stat_activity"
                            + " WHERE application_name = '" + PRESENCE + "' || substr(d.datname, 12, 8))")) {
                execute(admin, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
            for (String name : names(admin, "datname LIKE '" + TEMPLATE + "%' ORDER BY oid DESC OFFSET " + KEPT)) {
                execute(admin, "DROP DATABASE IF EXISTS " + name);
            }
        } catch (SQLException e) {
            throw failed("could not tidy up after earlier tests", e);
        }
    }

    private JUnitException failed(String what, SQLException e) {
        return new JUnitException(
                "The server for test databases at " + url.address() + " " + what + ": " + e.getMessage(), e);
    }

    private static List<String> names(Connection admin, String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database d WHERE " + condition)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Initialised with the first use. */
    private static final class Started {

        static final TestServer SERVER = start();

        private static TestServer start() {
            String named = System.getProperty("schema.test.url", System.getenv("SCHEMA_TEST_URL"));
            TestServer server =
                    new TestServer(named == null || named.isEmpty() ? LocalServer.start() : DatabaseUrl.parse(named));
            server.dropLeftovers();
            return server;
        }
    }
}

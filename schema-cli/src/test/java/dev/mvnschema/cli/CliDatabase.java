package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases on a server that is started with the first and stopped with the process. */
public final class CliDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private CliDatabase() {}

    /** A new empty one. */
    public static DatabaseUrl fresh() {
        String name = "cli_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        query(Server.URL, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        query(Server.URL, "CREATE DATABASE " + name);
        return Server.URL.withDatabase(name);
    }

    /** As a command line names it. */
    public static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + "@" + url.address() + "/" + url.database();
    }

    /** The first column of the first row. */
    public static String query(DatabaseUrl url, String sql) {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
            }
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\nin\n" + sql, e);
        }
    }

    private static final class Server {

        static final DatabaseUrl URL = start();

        private static DatabaseUrl start() {
            EmbeddedServer server = new EmbeddedServer(
                    Path.of("target", "test-postgres"),
                    new ClassPathBinaries(CliDatabase.class.getClassLoader()),
                    System.getenv(),
                    Reporter.silent());
            DatabaseUrl url = server.start().database("postgres");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return url;
        }
    }
}

package dev.mvnschema.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * A PostgreSQL server as a company would run one: not started by the goals, of an older major version, with passwords
 * and a role that may create tables but no databases. It starts with the first test that asks for it, on a free port of
 * the loopback address, and ends with the build.
 */
public final class ExternalServer {

    private static final String ROLE = "app";
    private static final String PASSWORD = "app-secret";

    /** Only the superuser, whom the scripts use, comes in without a password. */
    private static final String HOST_BASED_AUTHENTICATION = """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private ExternalServer() {}

    /**
     * An empty database for the test of this name; one of an earlier run is dropped.
     *
     * @throws SQLException when the server refuses
     */
    public static ExternalDatabase newDatabase(String test) throws SQLException {
        ExternalDatabase database = database(test);
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + database.name() + " OWNER " + ROLE);
        }
        return database;
    }

    /** The database that {@link #newDatabase} made for the test of this name. */
    public static ExternalDatabase database(String test) {
        String name = "it_" + test.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return new ExternalDatabase(Running.SERVER.getPort(), name, ROLE, PASSWORD);
    }

    /**
     * One statement of the superuser, for what no owner of a database may do.
     *
     * @throws SQLException when the server refuses
     */
    public static void execute(String sql) throws SQLException {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Made by the class loader: once, and only when a test asks. */
    private static final class Running {
        private static final int ATTEMPTS = 3;

        static final EmbeddedPostgres SERVER = start();

        /** The port that it chose may be another's by the time it listens: then it chooses again. */
        private static EmbeddedPostgres start() {
            for (int attempt = 1; ; attempt++) {
                try {
                    return started();
                } catch (UncheckedIOException e) {
                    if (attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        }

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setPGStartupWait(Duration.ofMinutes(5))
                        .start();
                demandPasswords(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void demandPasswords(EmbeddedPostgres server) throws SQLException, IOException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'");
                try (ResultSet row = statement.executeQuery("SHOW hba_file")) {
                    row.next();
                    Files.writeString(Path.of(row.getString(1)), HOST_BASED_AUTHENTICATION);
                }
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }
}

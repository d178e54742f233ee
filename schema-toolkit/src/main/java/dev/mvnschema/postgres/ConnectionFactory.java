package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Opens connections to one database. */
public final class ConnectionFactory {

    /** The oldest major version that this product knows. */
    public static final int OLDEST_MAJOR = 13;

    /** Seconds until a host that swallows packets counts as unreachable; a refusal comes at once anyway. */
    private static final String CONNECT_TIMEOUT = "10";

    private static final long BUSY_PATIENCE_NANOS = 10_000_000_000L;
    private static final long BUSY_PAUSE_MILLIS = 100;

    private final DatabaseUrl url;
    private final @Nullable DataSource dataSource;

    public ConnectionFactory(DatabaseUrl url) {
        this(url, null);
    }

    private ConnectionFactory(DatabaseUrl url, @Nullable DataSource dataSource) {
        this.url = url;
        this.dataSource = dataSource;
    }

    /**
     * Connections of somebody else's pool. Each goes back as it came: outside of a transaction, with its settings, without locks.
     *
     * @throws DiagnosticException when it gives none, or one to something else than PostgreSQL
     */
    public static ConnectionFactory of(DataSource dataSource) {
        DatabaseUrl unknown = DatabaseUrl.local(DatabaseUrl.DEFAULT_PORT, "of the data source", "");
        try (Connection connection = dataSource.getConnection()) {
            DatabaseUrl url = DatabaseUrl.parse(connection.getMetaData().getURL())
                    .withCredentials(connection.getMetaData().getUserName(), null);
            return new ConnectionFactory(url, dataSource);
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, unknown);
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    /**
     * A new connection in autocommit mode, for the caller to close. Waits a moment for a server that is starting up.
     *
     * @throws DiagnosticException when there is no connection to be had, or the server is too old
     */
    public Connection open() {
        try {
            return openRaw();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, url);
        }
    }

    /**
     * The same, with the driver's own exceptions.
     *
     * @throws DiagnosticException when the server is too old
     */
    public Connection openRaw() throws SQLException {
        long deadline = System.nanoTime() + BUSY_PATIENCE_NANOS;
        while (true) {
            try {
                return checked(connect());
            } catch (SQLException e) {
                if (!ConnectionFailure.isStartingUp(e) || System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        if (dataSource != null) {
            return BorrowedConnection.of(dataSource.getConnection());
        }
        // Not DriverManager: inside Maven it often belongs to another class loader and does not see the driver.
        Connection connection = new Driver().connect(url.jdbcUrl(), properties());
        if (connection == null) {
            throw new IllegalStateException("the driver does not know its own URLs");
        }
        return connection;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "mvn-schema");
        properties.setProperty("assumeMinServerVersion", "10");
        properties.putAll(url.orderedSettings());
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        if (url.schema() != null) {
            properties.setProperty("currentSchema", url.schema());
        }
        return properties;
    }

    private Connection checked(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major >= OLDEST_MAJOR) {
            return connection;
        }
        connection.close();
        throw new DiagnosticException(Diagnostic.error(
                DatabaseCode.SERVER_TOO_OLD,
                "The server at " + url.address() + " is PostgreSQL " + major + "; " + OLDEST_MAJOR
                        + " is the oldest version that is supported.",
                "Use a server of version " + OLDEST_MAJOR + " or later."));
    }

    private void pause() {
        try {
            Thread.sleep(BUSY_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagnosticException(
                    Diagnostic.error(
                            DatabaseCode.SERVER_BUSY,
                            "Interrupted while waiting for the server at " + url.address() + " to start."),
                    e);
        }
    }
}

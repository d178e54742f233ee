package dev.mvnschema.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** A connection of a pool: closing it takes back whatever was done to its session, before the pool gets it again. */
final class BorrowedConnection implements InvocationHandler {

    private static final String SETTINGS = "SELECT name, setting FROM pg_settings WHERE source = 'session'";

    private final Connection connection;
    private final boolean autoCommit;
    private final int prepareThreshold;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private boolean closed;

    private BorrowedConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.prepareThreshold = connection.unwrap(PGConnection.class).getPrepareThreshold();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** In autocommit mode. */
    static Connection of(Connection connection) throws SQLException {
        try {
            return (Connection) Proxy.newProxyInstance(
                    BorrowedConnection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new BorrowedConnection(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try (connection) {
            if (connection.isClosed()) {
                return;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            restore();
            connection.unwrap(PGConnection.class).setPrepareThreshold(prepareThreshold);
            connection.setAutoCommit(autoCommit);
        }
    }

    private void restore() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
            statement.execute("RESET ALL");
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                statement.setString(1, setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }
}

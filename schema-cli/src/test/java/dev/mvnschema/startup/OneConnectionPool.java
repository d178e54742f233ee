package dev.mvnschema.startup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** A pool of one connection, which is given back by closing it, and which nothing resets. */
final class OneConnectionPool extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Connection connection;
    private boolean lent;

    OneConnectionPool(PGSimpleDataSource source) throws SQLException {
        this.connection = source.getConnection();
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (lent) {
            throw new SQLException("the pool is exhausted");
        }
        lent = true;
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        lent = false;
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void manualCommit() throws SQLException {
        connection.setAutoCommit(false);
    }

    boolean isManualCommit() throws SQLException {
        return !connection.getAutoCommit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

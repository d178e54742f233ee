package dev.mvnschema.seed;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a run, for seeders: it cannot be closed, and its transaction cannot be ended. What a seeder takes for a
 * transaction of its own is a savepoint, so that its rollback undoes just that.
 */
final class RunDataSource implements DataSource {

    private final Connection connection;

    RunDataSource(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection getConnection() {
        return (Connection) Proxy.newProxyInstance(
                RunDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, new Guard(connection));
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // There is nothing to log here.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The connection is there.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("dev.mvnschema");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    private static final class Guard implements InvocationHandler {

        private final Connection connection;
        private boolean autoCommit = true;
        private boolean closed;
        private @Nullable Savepoint begun;

        Guard(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    rollback();
                    closed = true;
                    return null;
                }
                case "isClosed" -> {
                    return closed;
                }
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "setAutoCommit" -> {
                    setAutoCommit(arguments != null && (boolean) arguments[0]);
                    return null;
                }
                case "commit" -> {
                    commit();
                    return null;
                }
                case "rollback" -> {
                    if (arguments == null) {
                        rollback();
                        return null;
                    }
                }
                default -> {
                    // everything else is the connection's own
                }
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private void setAutoCommit(boolean on) throws SQLException {
            if (on == autoCommit) {
                return;
            }
            if (on) {
                release();
            } else {
                begun = connection.setSavepoint();
            }
            autoCommit = on;
        }

        private void commit() throws SQLException {
            release();
            begun = autoCommit ? null : connection.setSavepoint();
        }

        private void rollback() throws SQLException {
            if (begun != null) {
                connection.rollback(begun);
            }
        }

        private void release() throws SQLException {
            if (begun != null) {
                connection.releaseSavepoint(begun);
                begun = null;
            }
        }
    }
}

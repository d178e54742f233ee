package dev.mvnschema.studio.data;

import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A few connections to one database. One that breaks is thrown away, so work goes on by itself when the database is back.
 */
public final class Db implements AutoCloseable {

    private static final int MOST = 6;
    private static final long PATIENCE_SECONDS = 20;

    private final ConnectionFactory factory;
    private final Semaphore permits = new Semaphore(MOST, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    public Db(ConnectionFactory factory) {
        this.factory = factory;
    }

    /** What to do with a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Reads in a transaction that can change nothing.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no connection to be had
     * @throws SQLException when the server refuses, or after the time limit
     */
    public <T extends @Nullable Object> T read(Duration limit, Work<T> work) throws SQLException {
        return transaction("SET TRANSACTION READ ONLY", limit, false, work);
    }

    /** Writes in one transaction: committed when the work returns, rolled back when it throws. */
    public <T extends @Nullable Object> T write(Duration limit, Work<T> work) throws SQLException {
        return transaction("SET TRANSACTION READ WRITE", limit, true, work);
    }

    /** Hands out a connection in autocommit mode; afterwards it is closed, because its session may have been changed. */
    public <T extends @Nullable Object> T alone(Work<T> work) throws SQLException {
        acquire();
        try (Connection connection = factory.open()) {
            return work.run(connection);
        } finally {
            permits.release();
        }
    }

    private <T extends @Nullable Object> T transaction(String mode, Duration limit, boolean commit, Work<T> work)
            throws SQLException {
        acquire();
        Connection connection = null;
        boolean healthy = false;
        try {
            connection = begin(mode, limit);
            T result = work.run(connection);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            healthy = true;
            return result;
        } catch (SQLException e) {
            if (isLost(e)) {
                throw ConnectionFailure.of(e, factory.url());
            }
            healthy = connection != null && rollBack(connection);
            throw e;
        } finally {
            giveBack(connection, healthy);
            permits.release();
        }
    }

    /** A connection from the pool may have died since: then a new one is tried, once. */
    private Connection begin(String mode, Duration limit) throws SQLException {
        String start = mode + "; SET LOCAL statement_timeout = " + limit.toMillis() + "; SET LOCAL jit = off";
        Connection pooled = take();
        if (pooled != null) {
            try {
                return start(pooled, start);
            } catch (SQLException e) {
                discard(pooled);
            }
        }
        Connection fresh = factory.open();
        try {
            fresh.setAutoCommit(false);
            return start(fresh, start);
        } catch (SQLException e) {
            discard(fresh);
            throw e;
        }
    }

    private static Connection start(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private void acquire() throws SQLException {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("All connections of the studio are busy.", "53300");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The studio is closing.", "57P01", e);
        }
    }

    private synchronized @Nullable Connection take() {
        return idle.pollFirst();
    }

    private void giveBack(@Nullable Connection connection, boolean healthy) {
        if (connection == null) {
            return;
        }
        synchronized (this) {
            if (healthy && !closed) {
                idle.addFirst(connection);
                return;
            }
        }
        discard(connection);
    }

    private static boolean rollBack(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was broken already.
        }
    }

    private static boolean isLost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Db::discard);
        idle.clear();
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.ConnectionFailed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A small pool for {@code Database.connect()}: the connection used last is used next, one that has been idle is tried first. A
 * service that wants more gives its own data source to {@code Database.of}.
 */
final class ConnectionPool implements ConnectionSource {

    private static final long TRY_AFTER_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int TRY_SECONDS = 2;

    private final Opener opener;
    private final Duration timeout;
    private final Semaphore permits;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    ConnectionPool(Opener opener, int limit, Duration timeout) {
        this.opener = opener;
        this.timeout = timeout;
        this.permits = new Semaphore(limit, true);
    }

    @Override
    public Connection take() throws SQLException {
        acquire();
        boolean taken = false;
        try {
            Connection connection = alive();
            if (connection == null) {
                connection = opener.open();
            }
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                permits.release();
            }
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ConnectionFailed(
                        "P2024",
                        "no connection became free within %d s; raise connection_limit or pool_timeout, or look for transactions"
                                        .formatted(timeout.toSeconds())
                                + " that stay open",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionFailed("P2024", "interrupted while waiting for a connection", e);
        }
    }

    private @Nullable Connection alive() throws SQLException {
        while (true) {
            Idle last;
            synchronized (idle) {
                if (closed) {
                    throw new ConnectionFailed(null, "the database was closed", null);
                }
                last = idle.pollLast();
            }
            if (last == null) {
                return null;
            }
            if (System.nanoTime() - last.since() < TRY_AFTER_NANOS
                    || last.connection().isValid(TRY_SECONDS)) {
                return last.connection();
            }
            last.connection().close();
        }
    }

    @Override
    public void give(Connection connection) throws SQLException {
        try {
            boolean keep = !connection.isClosed();
            synchronized (idle) {
                keep &= !closed;
                if (keep) {
                    idle.addLast(new Idle(connection, System.nanoTime()));
                }
            }
            if (!keep) {
                connection.close();
            }
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        Deque<Idle> open;
        synchronized (idle) {
            closed = true;
            open = new ArrayDeque<>(idle);
            idle.clear();
        }
        for (Idle one : open) {
            try {
                one.connection().close();
            } catch (SQLException e) {
                // closed enough
            }
        }
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opener {

        Connection open() throws SQLException;
    }

    private record Idle(Connection connection, long since) {}
}

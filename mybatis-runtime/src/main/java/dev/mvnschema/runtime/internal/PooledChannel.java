package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a connection for each statement, which commits by itself, or for each transaction. */
final class PooledChannel implements SqlChannel {

    private final ConnectionSource connections;
    private final Executions executions;
    private final Engine engine;

    PooledChannel(ConnectionSource connections, Executions executions, Engine engine) {
        this.connections = connections;
        this.executions = executions;
        this.engine = engine;
    }

    @Override
    public <T> List<T> query(Statement<T> statement) {
        try (Lease lease = take()) {
            List<T> rows = lease.execution.query(statement);
            lease.commit();
            return rows;
        }
    }

    @Override
    public <T> @Nullable T queryOne(Statement<T> statement) {
        try (Lease lease = take()) {
            T row = lease.execution.queryOne(statement);
            lease.commit();
            return row;
        }
    }

    @Override
    public <T> RowCursor<T> stream(Statement<T> statement, int fetchSize) {
        return open(lease -> lease.execution.stream(statement.fetching(fetchSize)));
    }

    @Override
    public <T, G> RowCursor<G> stream(
            Statement<T> statement, int fetchSize, BiFunction<SqlChannel, List<T>, List<G>> change) {
        return open(lease -> {
            SqlChannel beside = TransactionChannel.beside(lease.connection, lease.execution, engine);
            RowCursor<T> rows = lease.execution.stream(statement.fetching(fetchSize));
            return new RowCursor.Batched<>(rows, fetchSize, batch -> change.apply(beside, batch));
        });
    }

    private <T> RowCursor<T> open(Function<Lease, RowCursor<T>> rows) {
        Lease lease = take();
        try {
            boolean autoCommit = lease.begin();
            return new RowCursor.Closing<>(rows.apply(lease), () -> {
                try {
                    lease.end(autoCommit);
                } finally {
                    lease.close();
                }
            });
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    @Override
    public boolean keepsLocks() {
        return false;
    }

    @Override
    public long update(Statement<?> statement) {
        try (Lease lease = take()) {
            long touched = lease.execution.update(statement);
            lease.commit();
            return touched;
        }
    }

    @Override
    public List<List<?>> queryAll(List<Statement<?>> statements) {
        try (Lease lease = take()) {
            List<List<?>> results = lease.execution.queryAll(statements);
            lease.commit();
            return results;
        }
    }

    @Override
    public <T, X extends Exception> T transaction(TransactionOptions options, Work<T, X> work) throws X {
        Hooks[] committed = new Hooks[1];
        T result = Retries.run(options, () -> {
            committed[0] = new Hooks();
            try (Lease lease = take()) {
                return TransactionChannel.run(lease.connection, lease.execution, engine, options, committed[0], work);
            }
        });
        committed[0].run();
        return result;
    }

    @Override
    public void afterCommit(Runnable hook) {
        hook.run();
    }

    @Override
    public SqlChannel observed(QueryListener listener) {
        return new PooledChannel(connections, new ObservedExecutions(executions, listener), engine);
    }

    @Override
    public long copy(Statement<?> statement, ConnectionWork work) {
        try (Lease lease = take()) {
            long copied = lease.execution.copy(statement, lease.connection, work);
            lease.commit();
            return copied;
        }
    }

    @Override
    public <T> T atomically(Work<T, RuntimeException> work) {
        return transaction(TransactionOptions.standard(), work);
    }

    @Override
    public <T> T tentatively(Work<T, RuntimeException> work) {
        return atomically(work);
    }

    private Lease take() {
        try {
            return new Lease(connections.take());
        } catch (SQLException e) {
            throw ServerErrors.translate("connect", e);
        }
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** A connection for a while. A pool may be set to give connections that do not commit by themselves. */
    private final class Lease implements AutoCloseable {

        private final Connection connection;
        private final Execution execution;
        private boolean settled;

        Lease(Connection connection) {
            this.connection = connection;
            this.execution = executions.on(connection);
        }

        /** The server keeps a cursor only within a transaction. */
        boolean begin() {
            try {
                boolean autoCommit = connection.getAutoCommit();
                connection.setAutoCommit(false);
                return autoCommit;
            } catch (SQLException e) {
                throw ServerErrors.translate("stream", e);
            }
        }

        void end(boolean autoCommit) {
            try {
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(autoCommit);
                }
            } catch (SQLException e) {
                throw ServerErrors.translate("stream", e);
            }
        }

        void commit() {
            try {
                if (!connection.getAutoCommit()) {
                    connection.commit();
                }
                settled = true;
            } catch (SQLException e) {
                throw ServerErrors.translate("commit", e);
            }
        }

        @Override
        public void close() {
            executions.done(execution);
            try {
                try {
                    // a pool answers each question through its wrapper: after a success there is nothing to ask
                    if (!settled && !connection.isClosed() && !connection.getAutoCommit()) {
                        connection.rollback();
                    }
                } finally {
                    connections.give(connection);
                }
            } catch (SQLException e) {
                throw ServerErrors.translate("disconnect", e);
            }
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseException;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.StatementCancelled;
import dev.mvnschema.runtime.TransactionFailed;
import dev.mvnschema.runtime.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The connection of a transaction. For one thread. */
final class TransactionChannel implements SqlChannel {

    private final Connection connection;
    private final Execution execution;
    private final Engine engine;
    private final Deadline deadline;
    private final Hooks hooks;
    private final State state;

    /** What became of a transaction or a savepoint; the same for all that work in it. */
    private static final class State {

        private boolean over;
        private boolean broken;
    }

    private TransactionChannel(
            Connection connection, Execution execution, Engine engine, Deadline deadline, Hooks hooks, State state) {
        this.connection = connection;
        this.execution = execution;
        this.engine = engine;
        this.deadline = deadline;
        this.hooks = hooks;
        this.state = state;
    }

    /** Begins a transaction, does the work, commits; rolls back when the work throws. */
    static <T, X extends Exception> T run(
            Connection connection,
            Execution execution,
            Engine engine,
            TransactionOptions options,
            Hooks hooks,
            Work<T, X> work)
            throws X {
        boolean before = begin(connection);
        boolean done = false;
        TransactionChannel channel = new TransactionChannel(
                connection, execution, engine, Deadline.of(options.timeout()), hooks, new State());
        try {
            start(connection, options);
            T result = work.in(channel);
            channel.finish();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw ServerErrors.translate("commit", e);
        } finally {
            channel.state.over = true;
            end(connection, done, before);
        }
    }

    /** A transaction that someone else ends, for statements beside the one whose rows are being read. */
    static SqlChannel beside(Connection connection, Execution execution, Engine engine) {
        return new TransactionChannel(connection, execution, engine, Deadline.of(null), new Hooks(), new State());
    }

    private static void start(Connection connection, TransactionOptions options) {
        try {
            TransactionStart.send(connection, options);
        } catch (SQLException e) {
            throw ServerErrors.translate("transaction", e);
        }
    }

    private void finish() {
        state.over = true;
        if (state.broken) {
            throw failed();
        }
        deadline.check();
    }

    private static boolean begin(Connection connection) {
        try {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return before;
        } catch (SQLException e) {
            throw ServerErrors.translate("transaction", e);
        }
    }

    /** What fails here failed because of what failed before: the first exception is the one to see. */
    private static void end(Connection connection, boolean committed, boolean autoCommit) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            if (committed) {
                throw ServerErrors.translate("transaction", e);
            }
        }
    }

    @Override
    public <T, X extends Exception> T transaction(TransactionOptions options, Work<T, X> work) throws X {
        check();
        if (!options.equals(TransactionOptions.standard())) {
            throw new InvalidQuery("a transaction in a transaction is a savepoint, and takes no options of its own");
        }
        int mark = hooks.mark();
        Savepoint savepoint;
        try {
            savepoint = connection.setSavepoint();
        } catch (SQLException e) {
            throw ServerErrors.translate("savepoint", e);
        }
        boolean done = false;
        TransactionChannel inner = new TransactionChannel(connection, execution, engine, deadline, hooks, new State());
        try {
            T result = work.in(inner);
            inner.finish();
            connection.releaseSavepoint(savepoint);
            done = true;
            return result;
        } catch (SQLException e) {
            throw ServerErrors.translate("savepoint", e);
        } finally {
            inner.state.over = true;
            if (!done) {
                hooks.back(mark);
                rollback(savepoint);
            }
        }
    }

    @Override
    public <T> T atomically(Work<T, RuntimeException> work) {
        check();
        boolean done = false;
        try {
            T result = work.in(this);
            done = true;
            return result;
        } finally {
            state.broken |= !done;
        }
    }

    @Override
    public <T> T tentatively(Work<T, RuntimeException> work) {
        return transaction(TransactionOptions.standard(), work);
    }

    private void rollback(Savepoint savepoint) {
        try {
            connection.rollback(savepoint);
        } catch (SQLException e) {
            // The exception on its way says why; the transaction is lost, and its next statement will say so.
            state.over = true;
        }
    }

    private static TransactionFailed failed() {
        return new TransactionFailed(
                "P2028",
                "an earlier statement of this transaction failed; nothing more can run in it, and it cannot be committed",
                null);
    }

    private void check() {
        if (state.over) {
            throw new TransactionFailed(
                    "P2028", "the transaction is over; use its database only inside the block it was given to", null);
        }
        if (state.broken) {
            throw failed();
        }
        deadline.check();
    }

    /** PostgreSQL gives up a transaction when a statement of it fails. */
    private RuntimeException failed(RuntimeException error) {
        state.broken |= error.getCause() instanceof SQLException;
        return error instanceof StatementCancelled cancelled ? deadline.explain(cancelled) : error;
    }

    @Override
    public <T> List<T> query(Statement<T> statement) {
        check();
        try {
            return execution.query(statement);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> @Nullable T queryOne(Statement<T> statement) {
        check();
        try {
            return execution.queryOne(statement);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> RowCursor<T> stream(Statement<T> statement, int fetchSize) {
        check();
        try {
            RowCursor<T> rows = execution.stream(statement.fetching(fetchSize));
            return new RowCursor.Checked<>(rows, this::check, this::failed);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public <T, G> RowCursor<G> stream(
            Statement<T> statement, int fetchSize, BiFunction<SqlChannel, List<T>, List<G>> change) {
        return new RowCursor.Batched<>(stream(statement, fetchSize), fetchSize, rows -> change.apply(this, rows));
    }

    @Override
    public long update(Statement<?> statement) {
        check();
        try {
            return execution.update(statement);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public List<List<?>> queryAll(List<Statement<?>> statements) {
        check();
        try {
            return execution.queryAll(statements);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public void afterCommit(Runnable hook) {
        check();
        hooks.add(hook);
    }

    @Override
    public SqlChannel observed(QueryListener listener) {
        check();
        return new TransactionChannel(
                connection, new ObservedExecution(execution, listener), engine, deadline, hooks, state);
    }

    @Override
    public long copy(Statement<?> statement, ConnectionWork work) {
        check();
        try {
            return execution.copy(statement, connection, work);
        } catch (DatabaseException e) {
            throw failed(e);
        }
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        throw new TransactionFailed(
                "P2028", "a transaction ends with its block; close() is for the database itself", null);
    }
}

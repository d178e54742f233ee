package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.SchemaConfiguration;
import dev.mvnschema.runtime.TransactionFailed;
import dev.mvnschema.runtime.TransactionOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** Someone's MyBatis session, whose owner begins and ends its transactions. */
public final class SessionChannel implements SqlChannel {

    private final SqlSession session;
    private final Execution execution;
    private final Engine engine;

    private SessionChannel(SqlSession session, Execution execution, Engine engine) {
        this.session = session;
        this.execution = execution;
        this.engine = engine;
    }

    /** A session of a factory with this configuration. */
    public static SqlChannel of(SqlSession session, SchemaConfiguration configuration) {
        Execution execution = new SessionExecution(session, configuration.statements());
        QueryListener listener = configuration.listener();
        return new SessionChannel(
                session,
                listener == null ? execution : new ObservedExecution(execution, listener),
                configuration.engine());
    }

    @Override
    public <T> List<T> query(Statement<T> statement) {
        return execution.query(statement);
    }

    @Override
    public <T> @Nullable T queryOne(Statement<T> statement) {
        return execution.queryOne(statement);
    }

    @Override
    public <T> RowCursor<T> stream(Statement<T> statement, int fetchSize) {
        if (!isInTransaction()) {
            throw new InvalidQuery("a stream on a MyBatis session needs the session's transaction to stay open:"
                    + " with Spring, @Transactional or TransactionTemplate");
        }
        return execution.stream(statement.fetching(fetchSize));
    }

    private boolean isInTransaction() {
        try {
            return !session.getConnection().getAutoCommit();
        } catch (SQLException e) {
            return false; // closed already: Spring's template ends a session with each call outside transactions
        }
    }

    @Override
    public <T, G> RowCursor<G> stream(
            Statement<T> statement, int fetchSize, BiFunction<SqlChannel, List<T>, List<G>> change) {
        return new RowCursor.Batched<>(stream(statement, fetchSize), fetchSize, rows -> change.apply(this, rows));
    }

    @Override
    public long update(Statement<?> statement) {
        return execution.update(statement);
    }

    @Override
    public <T, X extends Exception> T transaction(TransactionOptions options, Work<T, X> work) throws X {
        throw new TransactionFailed(
                null,
                "this database works on a MyBatis session, whose owner begins and ends transactions:"
                        + " with Spring, @Transactional or TransactionTemplate",
                null);
    }

    @Override
    public <T> T atomically(Work<T, RuntimeException> work) {
        return SessionTransaction.run(session, () -> work.in(this));
    }

    @Override
    public <T> T tentatively(Work<T, RuntimeException> work) {
        return atomically(work);
    }

    @Override
    public void afterCommit(Runnable hook) {
        throw new TransactionFailed(
                null,
                "this database works on a MyBatis session, whose owner commits: with Spring, register a"
                        + " TransactionSynchronization",
                null);
    }

    @Override
    public SqlChannel observed(QueryListener listener) {
        return new SessionChannel(session, new ObservedExecution(execution, listener), engine);
    }

    @Override
    public long copy(Statement<?> statement, ConnectionWork work) {
        try {
            return execution.copy(statement, SessionTransaction.connection(session), work);
        } catch (SQLException e) {
            throw ServerErrors.translate(statement, e);
        }
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        // the session is its owner's to close
    }
}

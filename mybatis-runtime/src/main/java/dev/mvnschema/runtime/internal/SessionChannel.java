package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.SchemaConfiguration;
import dev.mvnschema.runtime.TransactionFailed;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** Someone's MyBatis session, whose owner begins and ends its transactions. */
public final class SessionChannel implements SqlChannel {

    private final Execution execution;
    private final Engine engine;

    private SessionChannel(Execution execution, Engine engine) {
        this.execution = execution;
        this.engine = engine;
    }

    /** A session of a factory with this configuration. */
    public static SqlChannel of(SqlSession session, SchemaConfiguration configuration) {
        return new SessionChannel(new SessionExecution(session, configuration.statements()), configuration.engine());
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
    public long update(Statement<?> statement) {
        return execution.update(statement);
    }

    @Override
    public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
        throw new TransactionFailed(
                null,
                "this database works on a MyBatis session, whose owner begins and ends transactions:"
                        + " with Spring, @Transactional or TransactionTemplate",
                null);
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

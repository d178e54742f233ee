package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.SchemaConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** Runs statements through MyBatis' executor and the configuration's interceptors. Executors are used again. */
final class InterceptedExecutions implements Executions {

    private final SchemaConfiguration configuration;
    private final Queue<Intercepted> idle = new ConcurrentLinkedQueue<>();

    InterceptedExecutions(SchemaConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Execution on(Connection connection) {
        Intercepted next = idle.poll();
        if (next == null) {
            next = new Intercepted(new RowExecutor(configuration), configuration.statements());
        }
        next.executor.use(connection);
        return next;
    }

    @Override
    public void done(Execution execution) {
        Intercepted used = (Intercepted) execution;
        used.executor.use(null);
        idle.offer(used);
    }

    private record Intercepted(RowExecutor executor, MappedStatements statements) implements Execution {

        @Override
        public <T> List<T> query(Statement<T> statement) {
            try {
                return executor.intercepted()
                        .query(statements.mapped(statement), statement, RowBounds.DEFAULT, Executor.NO_RESULT_HANDLER);
            } catch (SQLException | RuntimeException e) {
                throw SessionExecution.translate(statement, e);
            }
        }

        @Override
        public <T> @Nullable T queryOne(Statement<T> statement) {
            List<T> rows = query(statement);
            return rows.isEmpty() ? null : rows.get(0);
        }

        @Override
        public <T> RowCursor<T> stream(Statement<T> statement) {
            try {
                Cursor<RowCursor<T>> cursor =
                        executor.intercepted().queryCursor(statements.mapped(statement), statement, RowBounds.DEFAULT);
                // the only item is what RowResults made of the whole result
                return ((RowResults.Rows<T>) cursor).rows();
            } catch (SQLException | RuntimeException e) {
                throw SessionExecution.translate(statement, e);
            }
        }

        @Override
        public long update(Statement<?> statement) {
            try {
                return executor.intercepted().update(statements.mapped(statement), statement);
            } catch (SQLException | RuntimeException e) {
                throw SessionExecution.translate(statement, e);
            }
        }
    }
}

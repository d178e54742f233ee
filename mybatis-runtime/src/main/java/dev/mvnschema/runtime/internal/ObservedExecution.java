package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.QueryEvent;
import dev.mvnschema.runtime.QueryListener;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Tells a listener of every statement. */
record ObservedExecution(Execution execution, QueryListener listener) implements Execution {

    /** Runs a statement. */
    @FunctionalInterface
    private interface Call<T> {

        T run();
    }

    @Override
    public <T> List<T> query(Statement<T> statement) {
        return observed(statement, () -> execution.query(statement), List::size);
    }

    @Override
    @SuppressWarnings("NullAway") // a row that is not there is a result, too
    public <T> @Nullable T queryOne(Statement<T> statement) {
        return observed(statement, () -> execution.queryOne(statement), row -> row == null ? 0 : 1);
    }

    @Override
    public long update(Statement<?> statement) {
        return observed(statement, () -> execution.update(statement), touched -> touched);
    }

    @Override
    public long copy(Statement<?> statement, Connection connection, ConnectionWork work) {
        return observed(statement, () -> execution.copy(statement, connection, work), copied -> copied);
    }

    @Override
    public List<List<?>> queryAll(List<Statement<?>> statements) {
        long start = System.nanoTime();
        List<List<?>> results = new ArrayList<>();
        RuntimeException error = null;
        try {
            results = execution.queryAll(statements);
            return results;
        } catch (RuntimeException e) {
            error = e;
            throw e;
        } finally {
            for (int i = 0; i < statements.size(); i++) {
                tell(statements.get(i), i < results.size() ? results.get(i).size() : 0, start, error);
            }
        }
    }

    /** Until the last row was read. */
    @Override
    @SuppressWarnings("MustBeClosed")
    public <T> RowCursor<T> stream(Statement<T> statement) {
        long start = System.nanoTime();
        long[] rows = new long[1];
        RuntimeException[] error = new RuntimeException[1];
        RowCursor<T> cursor;
        try {
            cursor = execution.stream(statement);
        } catch (RuntimeException e) {
            tell(statement, 0, start, e);
            throw e;
        }
        RowCursor<T> counted = new RowCursor<>() {
            @Override
            public boolean hasNext() {
                return reading(cursor::hasNext);
            }

            @Override
            public T next() {
                T next = reading(cursor::next);
                rows[0]++;
                return next;
            }

            private <V> V reading(Call<V> read) {
                try {
                    return read.run();
                } catch (RuntimeException e) {
                    error[0] = e;
                    throw e;
                }
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
        return new RowCursor.Closing<>(counted, () -> tell(statement, rows[0], start, error[0]));
    }

    private <T> T observed(Statement<?> statement, Call<T> call, ToLongFunction<T> rows) {
        long start = System.nanoTime();
        T result;
        try {
            result = call.run();
        } catch (RuntimeException e) {
            tell(statement, 0, start, e);
            throw e;
        }
        tell(statement, rows.applyAsLong(result), start, null);
        return result;
    }

    private void tell(Statement<?> statement, long rows, long start, @Nullable RuntimeException error) {
        listener.onQuery(new QueryEvent(
                statement.table.model() + "." + statement.verb,
                statement.sql,
                Arrays.copyOf(statement.values, statement.parameters),
                rows,
                Duration.ofNanos(System.nanoTime() - start),
                error));
    }
}

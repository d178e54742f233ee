package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.TransactionOptions;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A read that shares its round trips with others. It runs until it wants an answer that is not there; then it waits for the others,
 * and runs again with the answers so far, until it has its result.
 */
public final class RecordedCall<T> {

    private final SqlChannel channel;
    private final Function<SqlChannel, T> call;
    private final List<List<?>> answers = new ArrayList<>();
    private @Nullable Statement<?> wanted;
    private @Nullable T result;
    private @Nullable RuntimeException error;
    private boolean over;

    /** @param channel where the statements will go */
    public RecordedCall(SqlChannel channel, Function<SqlChannel, T> call) {
        this.channel = channel;
        this.call = call;
    }

    /** Runs all of them: one round trip for each answer that the longest of them needs. */
    public static void runAll(SqlChannel channel, List<RecordedCall<?>> calls) {
        List<RecordedCall<?>> open = new ArrayList<>(calls);
        while (true) {
            List<Statement<?>> statements = new ArrayList<>();
            List<RecordedCall<?>> asking = new ArrayList<>();
            for (RecordedCall<?> one : open) {
                Statement<?> statement = one.proceed();
                if (statement != null) {
                    statements.add(statement);
                    asking.add(one);
                }
            }
            if (statements.isEmpty()) {
                return;
            }
            List<List<?>> results = channel.queryAll(statements);
            for (int i = 0; i < asking.size(); i++) {
                asking.get(i).answers.add(results.get(i));
            }
            open = asking;
        }
    }

    /** What it wants to know next; null when it is over. */
    private @Nullable Statement<?> proceed() {
        wanted = null;
        try {
            result = call.apply(new Recording());
            over = true;
        } catch (Wanting e) {
            return wanted;
        } catch (RuntimeException e) {
            error = e;
            over = true;
        }
        return null;
    }

    public boolean isOver() {
        return over;
    }

    /** What the call returned. */
    @SuppressWarnings("NullAway") // what the call returned, null or not
    public T result() {
        if (error != null) {
            throw error;
        }
        return result;
    }

    /** Leaves a call that cannot go on yet. */
    private static final class Wanting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Wanting() {
            super(null, null, false, false);
        }
    }

    /** Answers what is known. */
    private final class Recording implements SqlChannel {

        private int next;

        @Override
        @SuppressWarnings("unchecked")
        public <R> List<R> query(Statement<R> statement) {
            if (statement.command() != Command.SELECT) {
                throw writes();
            }
            if (next < answers.size()) {
                return (List<R>) answers.get(next++);
            }
            wanted = statement;
            throw new Wanting();
        }

        @Override
        public <R> @Nullable R queryOne(Statement<R> statement) {
            List<R> rows = query(statement);
            return rows.isEmpty() ? null : rows.get(0);
        }

        private InvalidQuery writes() {
            return new InvalidQuery("a batch only reads, and returns whole results");
        }

        @Override
        public long update(Statement<?> statement) {
            throw writes();
        }

        @Override
        public <R> RowCursor<R> stream(Statement<R> statement, int fetchSize) {
            throw writes();
        }

        @Override
        public <R, G> RowCursor<G> stream(
                Statement<R> statement, int fetchSize, BiFunction<SqlChannel, List<R>, List<G>> change) {
            throw writes();
        }

        @Override
        public <R, X extends Exception> R transaction(TransactionOptions options, Work<R, X> work) {
            throw writes();
        }

        @Override
        public <R> R atomically(Work<R, RuntimeException> work) {
            throw writes();
        }

        @Override
        public <R> R tentatively(Work<R, RuntimeException> work) {
            throw writes();
        }

        @Override
        public long copy(Statement<?> statement, ConnectionWork work) {
            throw writes();
        }

        @Override
        public void afterCommit(Runnable hook) {
            throw writes();
        }

        @Override
        public SqlChannel observed(QueryListener listener) {
            throw writes();
        }

        @Override
        public boolean keepsLocks() {
            return channel.keepsLocks();
        }

        @Override
        public Engine engine() {
            return channel.engine();
        }

        @Override
        public void close() {
            throw writes();
        }
    }
}

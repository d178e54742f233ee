package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.QueryListener;
import dev.mvnschema.runtime.TransactionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A way to the database: a data source, the connection of a transaction, or a MyBatis session. */
public interface SqlChannel {

    /** All rows. */
    <T> List<T> query(Statement<T> statement);

    /** The first row; null when there is none. */
    <T> @Nullable T queryOne(Statement<T> statement);

    /** The rows one after the other, so many fetched at a time; to be closed. */
    <T> RowCursor<T> stream(Statement<T> statement, int fetchSize);

    /**
     * The same, where rows that were fetched together become others: by what is asked meanwhile, on the connection that they come
     * from.
     */
    <T, G> RowCursor<G> stream(Statement<T> statement, int fetchSize, BiFunction<SqlChannel, List<T>, List<G>> change);

    /** Whether locks outlive the statement that takes them. */
    default boolean keepsLocks() {
        return true;
    }

    /** Executes a statement that returns no rows; returns how many it touched. */
    long update(Statement<?> statement);

    /** What is the same for all channels of a database. */
    Engine engine();

    /** All rows of several statements that read; in one round trip where that is possible. */
    default List<List<?>> queryAll(List<Statement<?>> statements) {
        List<List<?>> results = new ArrayList<>(statements.size());
        statements.forEach(statement -> results.add(query(statement)));
        return results;
    }

    /** Runs the work in a transaction, or in a savepoint when this is a transaction already; an exception rolls it back. */
    <T, X extends Exception> T transaction(TransactionOptions options, Work<T, X> work) throws X;

    /** Does something once the transaction is committed; at once where there is none. */
    void afterCommit(Runnable hook);

    /** The same way, with a listener that hears of every statement. */
    SqlChannel observed(QueryListener listener);

    /** Copies rows in, which is what the statement says; returns how many. */
    long copy(Statement<?> statement, ConnectionWork work);

    /**
     * Runs several statements that make one call: all of them take effect or none. In a transaction that is there already they
     * need none of their own, and when they fail the transaction can only be rolled back.
     */
    <T> T atomically(Work<T, RuntimeException> work);

    /** Does what may fail: then all is as it was before, and the transaction goes on. Only in a transaction. */
    <T> T tentatively(Work<T, RuntimeException> work);

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {

        T in(SqlChannel channel) throws X;
    }

    /** Gives back what the channel holds. */
    void close();
}

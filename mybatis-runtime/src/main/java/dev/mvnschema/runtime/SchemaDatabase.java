package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.SqlChannel;
import java.util.List;

/**
 * The way to a database: generated code extends it as {@code Database}, with a method for the mapper of each model. Safe for use by
 * several threads, except inside a transaction.
 *
 * @param <D> the generated class
 */
public abstract class SchemaDatabase<D extends SchemaDatabase<D>> implements AutoCloseable {

    /** Where statements go. */
    protected final SqlChannel channel;

    /** Called by generated code. */
    protected SchemaDatabase(SqlChannel channel) {
        this.channel = channel;
    }

    /** The same kind of database on another channel. */
    protected abstract D on(SqlChannel other);

    /**
     * Runs the work in a transaction: commits when it returns, rolls back when it throws. Inside a transaction it is a savepoint.
     * Only what is done through the given database belongs to the transaction.
     */
    public final <X extends Exception> void transaction(TransactionBody<D, X> body) throws X {
        transaction(TransactionOptions.standard(), body);
    }

    /** The same for work that returns something. */
    public final <T, X extends Exception> T inTransaction(TransactionCall<D, T, X> call) throws X {
        return inTransaction(TransactionOptions.standard(), call);
    }

    /**
     * The same, with isolation, timeout, retries and settings of its own. With {@link TransactionOptions#retry} the block may run
     * more than once, so that it should do nothing that cannot be undone but through the given database.
     */
    public final <X extends Exception> void transaction(TransactionOptions options, TransactionBody<D, X> body)
            throws X {
        channel.<Boolean, X>transaction(options, inner -> {
            body.run(on(inner));
            return true;
        });
    }

    /** The same for work that returns something. */
    public final <T, X extends Exception> T inTransaction(TransactionOptions options, TransactionCall<D, T, X> call)
            throws X {
        return channel.<T, X>transaction(options, inner -> call.run(on(inner)));
    }

    /**
     * Does something once the transaction of this database is committed, and not when it is rolled back; at once where it is no
     * transaction's. What it throws is thrown to the caller of the transaction, which stays committed.
     */
    public final void afterCommit(Runnable hook) {
        channel.afterCommit(hook);
    }

    /** The same database, with a listener that hears of every statement. Both have the same connections. */
    public final D listeningTo(QueryListener listener) {
        return on(channel.observed(listener));
    }

    /** Collects reads that are asked together, in one round trip. */
    public final Batch<D> batch() {
        return new Batch<>(channel, this::on);
    }

    /** All rows of a query that a person wrote, each made into something by the function. */
    public final <T> List<T> queryRaw(Sql sql, RawRow.Reader<T> reader) {
        return Condition.operand(sql).bound("queryRaw").many(channel, row -> reader.read(new RawRow(row)));
    }

    /** Runs a statement that a person wrote; returns how many rows it touched. */
    public final long executeRaw(Sql sql) {
        return Condition.operand(sql).bound("executeRaw").execute(channel);
    }

    /** Closes the connections that {@code connect()} opened; a data source that was given stays open. */
    @Override
    public final void close() {
        channel.close();
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface TransactionBody<D, X extends Exception> {

        void run(D tx) throws X;
    }

    /** What is done in a transaction, with a result. */
    @FunctionalInterface
    public interface TransactionCall<D, T, X extends Exception> {

        T run(D tx) throws X;
    }
}

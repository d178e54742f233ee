package dev.mvnschema.runtime;

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
        channel.<Boolean, X>transaction(inner -> {
            body.run(on(inner));
            return true;
        });
    }

    /** The same for work that returns something. */
    public final <T, X extends Exception> T inTransaction(TransactionCall<D, T, X> call) throws X {
        return channel.<T, X>transaction(inner -> call.run(on(inner)));
    }

    /** All rows of a query that a person wrote, each made into something by the function. */
    public final <T> List<T> queryRaw(Sql sql, RawRow.Reader<T> reader) {
        return sql.bound().many(channel, row -> reader.read(new RawRow(row)));
    }

    /** Runs a statement that a person wrote; returns how many rows it touched. */
    public final long executeRaw(Sql sql) {
        return sql.bound().execute(channel);
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

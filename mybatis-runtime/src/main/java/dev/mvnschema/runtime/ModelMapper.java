package dev.mvnschema.runtime;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the rows of a model. A generated interface ({@code UserMapper}) extends it and is a MyBatis mapper like any
 * other: a person may extend that with methods of their own.
 *
 * <p>Every method may throw a {@link DatabaseException}.
 *
 * @param <R> the model's record
 * @param <G> the record with its relations
 * @param <C> what creates a row
 * @param <U> what changes a row
 */
public interface ModelMapper<R, G, C extends CreateInput<R>, U extends UpdateInput<R>> extends ChangeMapper<R, G, U> {

    /** Creates a row, and what it says of related rows; returns it as the database has it. */
    R create(C input);

    /** The same; returns the row with its relations. */
    G create(C input, Include<R> include);

    /** The same; returns some values of the row. */
    <T extends @Nullable Object> T create(C input, Projection<R, T> projection);

    /** Creates the rows with one statement; returns how many. */
    long createMany(Collection<? extends C> inputs);

    /** The same; rows whose unique key another row has are refused or left out. */
    long createMany(Collection<? extends C> inputs, Duplicates duplicates);

    /** Creates the rows with one statement and returns them, in the order given. */
    List<R> createManyAndReturn(Collection<? extends C> inputs);

    /** The same; returns those that were created. */
    List<R> createManyAndReturn(Collection<? extends C> inputs, Duplicates duplicates);

    /** The same; returns them with their relations. */
    List<G> createManyAndReturn(Collection<? extends C> inputs, Duplicates duplicates, Include<R> include);

    /** The same; returns some values of each. */
    <T extends @Nullable Object> List<T> createManyAndReturn(
            Collection<? extends C> inputs, Duplicates duplicates, Projection<R, T> projection);

    /**
     * Creates the row, or changes the one that has the key, with one statement. The key's values go into the new row where
     * {@code create} gives none. With writes to related rows it is several statements in a transaction, and two calls at once may
     * both want to create: the later one fails with {@link UniqueViolation}.
     *
     * @throws VersionConflict when the key names a version, and the row has another
     * @throws RecordNotFound when the key has a further condition, and the row does not meet it
     */
    R upsert(Unique<R> key, C create, U changes);

    /** The same; returns the row with its relations. */
    G upsert(Unique<R> key, C create, U changes, Include<R> include);

    /** The same; returns some values of the row. */
    <T extends @Nullable Object> T upsert(Unique<R> key, C create, U changes, Projection<R, T> projection);

    /**
     * Creates the rows, or changes those that have the same key to what the new rows give; one statement for each set of columns
     * that rows give. {@code db.payment().upsertMany(rows, List.of(Payment.PROVIDER, Payment.EXTERNAL_ID))}
     *
     * @param key the columns of a unique key; every row gives them, and no two rows the same
     * @return how many rows there are
     */
    long upsertMany(Collection<? extends C> inputs, List<? extends Column<R, ?>> key);

    /** The same; returns the rows as the database has them, those of one set of columns together. */
    List<R> upsertManyAndReturn(Collection<? extends C> inputs, List<? extends Column<R, ?>> key);

    /** The same; returns them with their relations. */
    List<G> upsertManyAndReturn(Collection<? extends C> inputs, List<? extends Column<R, ?>> key, Include<R> include);

    /** The same; returns some values of each. */
    <T extends @Nullable Object> List<T> upsertManyAndReturn(
            Collection<? extends C> inputs, List<? extends Column<R, ?>> key, Projection<R, T> projection);

    /**
     * Creates rows by {@code COPY}, the fastest way into a table, without keeping them in memory; returns how many. A column with a
     * default in the database is given by all rows or by none. Listeners hear of it, interceptors do not.
     */
    long copy(Stream<? extends C> inputs);
}

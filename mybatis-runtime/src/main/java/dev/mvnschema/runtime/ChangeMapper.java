package dev.mvnschema.runtime;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads, changes and deletes the rows of a model. It is the whole of a model whose rows generated code cannot create: one with a
 * required column of a type that Java has none for.
 *
 * @param <R> the model's record
 * @param <G> the record with its relations
 * @param <U> what changes a row
 */
public interface ChangeMapper<R, G, U extends UpdateInput<R>> extends ReadMapper<R, G> {

    /**
     * Changes the row with this key, and what the changes say of related rows; returns it.
     *
     * @throws RecordNotFound when there is none
     * @throws VersionConflict when the key names a version, and the row has another
     */
    R update(Unique<R> key, U changes);

    /** The same; returns the row with its relations. */
    G update(Unique<R> key, U changes, Include<R> include);

    /** The same; returns some values of the row. */
    <T extends @Nullable Object> T update(Unique<R> key, U changes, Projection<R, T> projection);

    /** Changes these rows, at most {@code take} of them when given; returns how many. */
    long updateMany(Query<R> query, U changes);

    /** Changes these rows, at most {@code take} of them when given, and returns them. */
    List<R> updateManyAndReturn(Query<R> query, U changes);

    /** The same; returns the rows with their relations. */
    List<G> updateManyAndReturn(Query<R> query, U changes, Include<R> include);

    /** The same; returns some values of each row. */
    <T extends @Nullable Object> List<T> updateManyAndReturn(Query<R> query, U changes, Projection<R, T> projection);

    /**
     * Changes many rows, each by values of its own, with one statement; returns how many there were. Rows without a match are left
     * out. {@code db.user().updateEach(bonuses, b -> User.byId(b.userId()), b -> User.set().tokenBalance(increment(b.tokens())))}
     *
     * @param items what names the rows and says their changes
     * @param key the row of an item, which may name its version; no two of them the same
     * @param changes the changes of an item; without writes to related rows
     * @throws VersionConflict when a key names a version, and the row has another; then no row is changed
     */
    <E> long updateEach(
            Collection<? extends E> items,
            Function<? super E, Unique<R>> key,
            Function<? super E, ? extends U> changes);

    /**
     * Deletes the row with this key and returns it as it was.
     *
     * @throws RecordNotFound when there is none
     * @throws VersionConflict when the key names a version, and the row has another
     */
    R delete(Unique<R> key);

    /** The same; returns the row with the relations that it had. */
    G delete(Unique<R> key, Include<R> include);

    /** The same; returns some values of the row as it was. */
    <T extends @Nullable Object> T delete(Unique<R> key, Projection<R, T> projection);

    /** Deletes these rows, at most {@code take} of them when given; returns how many. */
    long deleteMany(Query<R> query);
}

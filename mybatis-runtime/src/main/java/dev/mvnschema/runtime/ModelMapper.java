package dev.mvnschema.runtime;

import java.util.Collection;
import java.util.List;

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
public interface ModelMapper<R, G, C extends CreateInput<R>, U extends UpdateInput<R>> extends ReadMapper<R, G> {

    /** Creates a row and returns it as the database has it. */
    R create(C input);

    /** Creates the rows with one statement; returns how many. */
    long createMany(Collection<? extends C> inputs);

    /** Creates the rows with one statement and returns them, in the order given. */
    List<R> createManyAndReturn(Collection<? extends C> inputs);

    /** Changes the row with this key and returns it. @throws RecordNotFound when there is none */
    R update(Unique<R> key, U changes);

    /** Changes these rows, at most {@code take} of them when given; returns how many. */
    long updateMany(Query<R> query, U changes);

    /** Changes these rows, at most {@code take} of them when given, and returns them. */
    List<R> updateManyAndReturn(Query<R> query, U changes);

    /**
     * Creates the row, or changes the one that has the key, with one statement. The key's values go into the new row where
     * {@code create} gives none.
     */
    R upsert(Unique<R> key, C create, U changes);

    /** Deletes the row with this key and returns it as it was. @throws RecordNotFound when there is none */
    R delete(Unique<R> key);

    /** Deletes these rows, at most {@code take} of them when given; returns how many. */
    long deleteMany(Query<R> query);
}

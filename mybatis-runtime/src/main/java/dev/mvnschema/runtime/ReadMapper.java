package dev.mvnschema.runtime;

import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a model or a view. Every method costs one statement, and one more for each relation that is included.
 *
 * @param <R> the model's record
 * @param <G> the record with its relations
 */
public interface ReadMapper<R, G> {

    /** The row with this key, if there is one. */
    Optional<R> findUnique(Unique<R> key);

    /** The row with this key and its relations, if there is one. */
    Optional<G> findUnique(Unique<R> key, Include<R> include);

    /** The row with this key. @throws RecordNotFound when there is none */
    R findUniqueOrThrow(Unique<R> key);

    /** The row with this key and its relations. @throws RecordNotFound when there is none */
    G findUniqueOrThrow(Unique<R> key, Include<R> include);

    /** The first of these rows, if there is one. */
    Optional<R> findFirst(Query<R> query);

    /** The first of these rows with its relations, if there is one. */
    Optional<G> findFirst(Query<R> query, Include<R> include);

    /** The first of these rows. @throws RecordNotFound when there is none */
    R findFirstOrThrow(Query<R> query);

    /** The first of these rows with its relations. @throws RecordNotFound when there is none */
    G findFirstOrThrow(Query<R> query, Include<R> include);

    /** These rows. */
    List<R> findMany(Query<R> query);

    /** These rows with their relations. */
    List<G> findMany(Query<R> query, Include<R> include);

    /** How many rows these are; {@code take} and {@code skip} count. */
    long count(Query<R> query);

    /** How many rows the model has. */
    long count();

    /** Whether there is such a row. */
    boolean exists(Query<R> query);

    /** Whether there is a row with this key. */
    boolean exists(Unique<R> key);
}

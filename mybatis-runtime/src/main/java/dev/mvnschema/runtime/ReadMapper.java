package dev.mvnschema.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Some values of the row with this key; empty when there is none, and where the one value that is read is null. */
    <T> Optional<T> findUnique(Unique<R> key, Projection<R, T> projection);

    /** Some values of the row with this key. @throws RecordNotFound when there is none */
    <T extends @Nullable Object> T findUniqueOrThrow(Unique<R> key, Projection<R, T> projection);

    /** The rows with these keys, in the order of the keys, with one statement for all keys of a kind. */
    List<Optional<R>> findUniques(Collection<Unique<R>> keys);

    /** The same with their relations. */
    List<Optional<G>> findUniques(Collection<Unique<R>> keys, Include<R> include);

    /** Some values of the first of these rows; empty when there is none, and where the one value that is read is null. */
    <T> Optional<T> findFirst(Query<R> query, Projection<R, T> projection);

    /** Some values of the first of these rows. @throws RecordNotFound when there is none */
    <T extends @Nullable Object> T findFirstOrThrow(Query<R> query, Projection<R, T> projection);

    /** Some values of each of these rows. */
    <T extends @Nullable Object> List<T> findMany(Query<R> query, Projection<R, T> projection);

    /**
     * A page of these rows: as many as {@code take} says, sorted as the query says and then by id. The page after it is
     * {@code findPage(query.page(page.next()))}.
     */
    KeysetPage<R> findPage(Query<R> query);

    /** A page of these rows with their relations. */
    KeysetPage<G> findPage(Query<R> query, Include<R> include);

    /** A page of some values of each of these rows. */
    <T extends @Nullable Object> KeysetPage<T> findPage(Query<R> query, Projection<R, T> projection);

    /**
     * These rows, and how many there are without {@code take} and {@code skip}: one statement, unless {@code skip} leads behind
     * the last row.
     */
    OffsetPage<R> findManyAndCount(Query<R> query);

    /** These rows with their relations, and how many there are without {@code take} and {@code skip}. */
    OffsetPage<G> findManyAndCount(Query<R> query, Include<R> include);

    /** Some values of each of these rows, and how many rows there are without {@code take} and {@code skip}. */
    <T extends @Nullable Object> OffsetPage<T> findManyAndCount(Query<R> query, Projection<R, T> projection);

    /**
     * These rows, one after the other, with no more than a thousand of them in memory. Must be closed:
     * {@code try (Stream<User> users = db.user().stream(User.all())) { … }}. Reads in a transaction of its own, or in that
     * of the block.
     */
    Stream<R> stream(Query<R> query);

    /** The same with so many rows fetched at a time. */
    Stream<R> stream(Query<R> query, int fetchSize);

    /**
     * These rows with their relations, one after the other: those of a thousand rows are read together, on the same connection. The
     * related rows of these thousand are in memory, however many they are. Must be closed.
     */
    Stream<G> stream(Query<R> query, Include<R> include);

    /** The same with so many rows fetched, and their relations read, at a time. */
    Stream<G> stream(Query<R> query, Include<R> include, int fetchSize);

    /** Some values of each of these rows, one after the other. Must be closed. */
    <T extends @Nullable Object> Stream<T> stream(Query<R> query, Projection<R, T> projection);

    /** The same with so many rows fetched at a time. */
    <T extends @Nullable Object> Stream<T> stream(Query<R> query, Projection<R, T> projection, int fetchSize);

    /** What is computed of all these rows: {@code aggregate(User.all(), select(Aggregate.count(), User.TOKEN_BALANCE.sum()))}. */
    <T extends @Nullable Object> T aggregate(Query<R> query, Projection<R, T> projection);

    /** What is computed of each of these groups of rows; the columns that make the groups may be read too. */
    <T extends @Nullable Object> List<T> groupBy(Grouping<R> groups, Projection<R, T> projection);

    /** How many rows these are; {@code take} and {@code skip} count. */
    long count(Query<R> query);

    /** How many rows the model has. */
    long count();

    /** Whether there is such a row. */
    boolean exists(Query<R> query);

    /** Whether there is a row with this key. */
    boolean exists(Unique<R> key);
}

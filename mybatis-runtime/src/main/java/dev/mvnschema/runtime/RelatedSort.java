package dev.mvnschema.runtime;

/**
 * A related row's value as a key to sort by; see {@link ToOne#by}. Null where there is no such row.
 *
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
public record RelatedSort<M, T>(ToOne<M, T, ?> relation, Sortable<T> key) implements Sortable<M> {}

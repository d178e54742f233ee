package dev.mvnschema.runtime;

/**
 * What {@code User.include(…)} takes: a relation, a relation with its own filter, order and number of rows, or the number of
 * related rows.
 *
 * @param <M> the model that has the relation
 */
public sealed interface Includable<M> permits Relation, Inclusion, RelationCount {}

package dev.mvnschema.runtime;

/**
 * What {@code User.include(…)} takes: a relation, or a relation with its own filter, order and number of rows.
 *
 * @param <M> the model that has the relation
 */
public interface Includable<M> {

    /** The relation with its options. */
    Inclusion<M, ?> inclusion();
}

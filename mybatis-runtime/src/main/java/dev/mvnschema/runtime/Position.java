package dev.mvnschema.runtime;

/**
 * Where in the order of a query its rows begin. Made by {@link Query#after}, {@link Query#before}, {@link Query#page} and
 * {@link Query#cursor}.
 *
 * @param <M> the model's record
 */
public sealed interface Position<M> {

    /** Behind a row, or ahead of it. */
    record Row<M>(M row, boolean before) implements Position<M> {}

    /** Where a page said that the next one begins. */
    record Token<M>(String text) implements Position<M> {}

    /** At the row with this key, which is the first, or the last of a query that takes from the end. */
    record At<M>(Unique<M> key) implements Position<M> {}
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.ToOne;

/**
 * An operation that an input carries for one of its relations.
 *
 * @param <M> the model that is written
 * @param <T> the model that the relation leads to
 */
public record NestedCall<M, T>(Relation<M, T, ?> relation, NestedOperation<T, ?> operation) {

    Link<M, T, ?> link() {
        return relation.link();
    }

    Table<T, ?> target() {
        return relation.link().target().get();
    }

    boolean isToOne() {
        return relation instanceof ToOne;
    }
}

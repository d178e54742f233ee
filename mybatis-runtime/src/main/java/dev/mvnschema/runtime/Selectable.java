package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be read of each row, or of each group of rows.
 *
 * @param <M> the model's record
 * @param <V> the Java type of the value
 */
public sealed interface Selectable<M, V extends @Nullable Object> extends Projection<M, V>
        permits Column, Aggregate, RelationCount, RelatedRows, RelatedRow {

    /** This alone. */
    @Override
    default List<Selectable<M, ?>> parts() {
        return List.of(Condition.operand(this));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is the one that was read for this
    default V make(@Nullable Object[] values) {
        return (V) values[0];
    }
}

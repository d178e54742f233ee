package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Projection;
import dev.mvnschema.runtime.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A projection, and beside it the values by which rows are sorted.
 *
 * @param projection what is asked for
 * @param parts its parts, then the columns of the order
 */
record Positioned<R, T extends @Nullable Object>(Projection<R, T> projection, List<Selectable<R, ?>> parts)
        implements Projection<R, Positioned.At<T>> {

    /**
     * What became of a row, and where it stands.
     *
     * @param values by order
     */
    record At<T extends @Nullable Object>(T value, List<@Nullable Object> values) {}

    static <R, T extends @Nullable Object> Positioned<R, T> of(Projection<R, T> projection, List<Order<R>> orders) {
        List<Selectable<R, ?>> parts =
                new ArrayList<>(Condition.operand(projection).parts());
        orders.forEach(order -> parts.add(Keyset.column(order)));
        return new Positioned<>(projection, parts);
    }

    @Override
    public At<T> make(@Nullable Object[] values) {
        int own = projection.parts().size();
        List<@Nullable Object> position =
                Collections.unmodifiableList(Arrays.asList(Arrays.copyOfRange(values, own, values.length)));
        return new At<>(projection.make(Arrays.copyOf(values, own)), position);
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All columns of a model but some: {@code db.user().findMany(User.all(), User.omit(User.TAGS))} reads the others alone. A projection
 * like any other: for lists, streams, related rows and what writes return.
 *
 * @param model the model's name
 * @param parts what is read
 * @param <M> the model's record
 */
public record Omission<M>(String model, List<Selectable<M, ?>> parts) implements Projection<M, PartialRow<M>> {

    public Omission {
        parts = List.copyOf(parts);
    }

    /** All columns that records of the table have but these. Called by generated code, as {@code User.omit(…)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Omission<M> of(Table<M, ?> table, Column<M, ?> first, Column<M, ?>... more) {
        List<Column<M, ?>> omitted = Condition.operands(first, more);
        List<Selectable<M, ?>> parts = new ArrayList<>();
        for (Column<M, ?> column : table.readColumns()) {
            if (!omitted.contains(column)) {
                parts.add(column);
            }
        }
        return new Omission<>(table.model(), parts);
    }

    /** These too: numbers and values of related rows, or a column that is {@code @omit} in the schema. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Omission<M> and(Selectable<M, ?> first, Selectable<M, ?>... more) {
        List<Selectable<M, ?>> all = new ArrayList<>(parts);
        all.addAll(Condition.operands(first, more));
        return new Omission<>(model, all);
    }

    @Override
    public PartialRow<M> make(@Nullable Object[] values) {
        return new PartialRow<>(this, values);
    }
}

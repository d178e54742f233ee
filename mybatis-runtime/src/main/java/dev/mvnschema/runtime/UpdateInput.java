package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.NestedCall;
import dev.mvnschema.runtime.internal.NestedOperation;
import dev.mvnschema.runtime.internal.Row;
import dev.mvnschema.runtime.internal.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an update; what is not given stays. Made by {@code User.set()}; not for use by several threads at once.
 *
 * @param <M> the model's record
 */
public abstract class UpdateInput<M> {

    private final Row row;
    private @Nullable List<NestedCall<M, ?>> nested;

    /** Called by generated code. */
    protected UpdateInput(Table<M, ?> table) {
        row = new Row(table.columnCount());
    }

    /** Gives a value to a column. @throws InvalidQuery when it is null and the column takes no null */
    protected final <T> void put(Column<M, T> column, @Nullable T value) {
        row.put(column, value);
    }

    /** Changes a number from what it is. */
    protected final void change(NumberColumn<M, ?> column, NumberChange change) {
        row.change(column, change);
    }

    /** Changes a list from what it is. */
    protected final <E> void change(ListColumn<M, E> column, ListChange<E> change) {
        row.change(column, change);
    }

    /** The changes given so far. */
    public final Row row() {
        return row;
    }

    /** Adds a write to related rows. */
    protected final <T> void nest(Relation<M, T, ?> relation, NestedWrite<T, ?> write) {
        if (nested == null) {
            nested = new ArrayList<>();
        }
        nested.add(new NestedCall<>(relation, (NestedOperation<T, ?>) Condition.operand(write)));
    }

    /** The writes to related rows, in the order given. */
    public final List<NestedCall<M, ?>> nested() {
        return nested == null ? List.of() : nested;
    }
}

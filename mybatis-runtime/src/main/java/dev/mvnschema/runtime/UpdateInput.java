package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Row;
import dev.mvnschema.runtime.internal.Table;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an update; what is not given stays. Made by {@code User.set()}; not for use by several threads at once.
 *
 * @param <M> the model's record
 */
public abstract class UpdateInput<M> {

    private final Row row;

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
}

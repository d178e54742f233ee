package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Unique;
import java.util.List;

/** A unique key of a table. */
public final class Key<M> {

    private final List<Column<M, ?>> columns;

    /** Called by generated code. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public Key(Column<M, ?>... columns) {
        this.columns = List.of(columns);
    }

    /** A key of columns that a relation names. */
    Key(List<Column<M, ?>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The row with these values, in the order of the columns; a null among them is an error. */
    public Unique<M> of(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                Condition.operand(null, columns.get(i).field());
            }
        }
        return new Unique<>(this, null, null, values);
    }

    public List<Column<M, ?>> columns() {
        return columns;
    }
}

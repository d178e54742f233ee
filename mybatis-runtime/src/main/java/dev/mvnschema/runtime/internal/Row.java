package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values that an input gives to the columns of a table, by ordinal. */
public final class Row {

    /** Stands for a column that was not given. */
    private static final Object ABSENT = new Object();

    private final @Nullable Object[] values;

    public Row(int columns) {
        values = new Object[columns];
        Arrays.fill(values, ABSENT);
    }

    /** Gives a value. */
    public <T> void put(Column<?, T> column, @Nullable T value) {
        if (value == null && column.arity() != Arity.OPTIONAL) {
            throw new InvalidQuery("%s takes no null".formatted(column.field()));
        }
        values[column.ordinal()] = value;
    }

    /** Gives a change. */
    public void change(Column<?, ?> column, Object change) {
        values[column.ordinal()] = Condition.operand(change, column.field());
    }

    boolean has(int ordinal) {
        return values[ordinal] != ABSENT;
    }

    @Nullable
    Object get(int ordinal) {
        return values[ordinal];
    }
}

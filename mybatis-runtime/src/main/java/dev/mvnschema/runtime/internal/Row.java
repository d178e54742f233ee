package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    private Row(Row other) {
        values = other.values.clone();
    }

    /** Gives a value. */
    public <T> void put(Column<?, T> column, @Nullable T value) {
        if (value == null && column.arity() != Arity.OPTIONAL) {
            throw new InvalidQuery("%s takes no null".formatted(column.field()));
        }
        if (column.arity() == Arity.LIST && value instanceof List<?> list) {
            list.forEach(element -> {
                if (element == null) {
                    throw new InvalidQuery("%s: a list holds no null".formatted(column.field()));
                }
            });
        }
        values[column.ordinal()] = value;
    }

    /** Gives a change. */
    public void change(Column<?, ?> column, Object change) {
        values[column.ordinal()] = Condition.operand(change, column.field());
    }

    Row copy() {
        return new Row(this);
    }

    void set(int ordinal, @Nullable Object value) {
        values[ordinal] = value;
    }

    void forget(int ordinal) {
        values[ordinal] = ABSENT;
    }

    boolean has(int ordinal) {
        return values[ordinal] != ABSENT;
    }

    @Nullable
    Object get(int ordinal) {
        return values[ordinal];
    }

    boolean isEmpty() {
        for (Object value : values) {
            if (value != ABSENT) {
                return false;
            }
        }
        return true;
    }

    /** How many columns are given. */
    int size() {
        int size = 0;
        for (Object value : values) {
            if (value != ABSENT) {
                size++;
            }
        }
        return size;
    }

    /** Whether the other row gives the same columns. */
    boolean givesTheSame(Row other) {
        for (int i = 0; i < values.length; i++) {
            if (has(i) != other.has(i)) {
                return false;
            }
        }
        return true;
    }

    /** Which columns are given. */
    BitSet given() {
        BitSet given = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            given.set(i, has(i));
        }
        return given;
    }
}

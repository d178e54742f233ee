package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that an input gives to the columns of a table, by ordinal. */
public final class Row {

    /** Stands for a null that was given. */
    private static final Object NULL = new Object();

    /** Null where nothing was given. */
    private final @Nullable Object[] values;

    /** The columns that are given, a bit for each: of no use where there are more of them than bits. */
    private long bits;

    public Row(int columns) {
        values = new Object[columns];
    }

    private Row(Row other) {
        values = other.values.clone();
        bits = other.bits;
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
        set(column.ordinal(), value);
    }

    /** Gives a change. */
    public void change(Column<?, ?> column, Object change) {
        set(column.ordinal(), Condition.operand(change, column.field()));
    }

    Row copy() {
        return new Row(this);
    }

    void set(int ordinal, @Nullable Object value) {
        values[ordinal] = value == null ? NULL : value;
        bits |= 1L << ordinal;
    }

    void forget(int ordinal) {
        values[ordinal] = null;
        bits &= ~(1L << ordinal);
    }

    boolean has(int ordinal) {
        return values[ordinal] != null;
    }

    /** The value; null when none was given. */
    @Nullable
    Object get(int ordinal) {
        Object value = values[ordinal];
        return value == NULL ? null : value;
    }

    /** Whether {@link #bits()} says which columns are given. */
    boolean fitsBits() {
        return values.length <= Long.SIZE;
    }

    /** The columns that are given, a bit for each. */
    long bits() {
        return bits;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** How many columns are given. */
    int size() {
        return fitsBits() ? Long.bitCount(bits) : given().cardinality();
    }

    /** Whether the other row gives the same columns. */
    boolean givesTheSame(Row other) {
        return fitsBits() ? bits == other.bits : given().equals(other.given());
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

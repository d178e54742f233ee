package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.ListChange;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement that writes one row, or many that give the same columns, depends on.
 *
 * @param rows how many rows it writes
 * @param key names the row; null for a new one
 * @param given the columns of a new row, a bit for each
 * @param changed the columns of a change, a bit for each
 * @param operators how the columns are changed, in their order
 */
record WriteShape(Rows rows, Table<?, ?> table, @Nullable Key<?> key, long given, long changed, long operators) {

    /** How many rows a statement writes. */
    enum Rows {
        ONE,
        /** Any number. */
        MANY,
        /** Those of them that are in no other's way. */
        MANY_WITHOUT_DUPLICATES
    }

    /** More changes than that do not fit {@code operators}. */
    static final int MOST_CHANGES = 24;

    /** A text of this shape. */
    static final class Text {

        final String sql;
        final PgType<?>[] types;

        Text(String sql, PgType<?>[] types) {
            this.sql = sql;
            this.types = types;
        }
    }

    /** A digit for each change. */
    static long operators(Row changes, long changed) {
        long operators = 1;
        for (long left = changed; left != 0; left &= left - 1) {
            operators = operators * 6 + operator(changes.get(Long.numberOfTrailingZeros(left)));
        }
        return operators;
    }

    private static int operator(@Nullable Object value) {
        if (value instanceof Arithmetic arithmetic) {
            return switch (arithmetic.operator()) {
                case '+' -> 1;
                case '-' -> 2;
                case '*' -> 3;
                default -> 4;
            };
        }
        return value instanceof ListChange<?> ? 5 : 0;
    }
}

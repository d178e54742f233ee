package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.ListChange;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a statement that writes one row depends on.
 *
 * @param key names the row; null for a new one
 * @param given the columns of a new row, a bit for each
 * @param changed the columns of a change, a bit for each
 * @param operators how the columns are changed, in their order
 */
record WriteShape(Table<?, ?> table, @Nullable Key<?> key, long given, long changed, long operators) {

    /** Statements on wider tables are written anew each time. */
    static final int MOST_COLUMNS = 64;

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

    /** The columns that are given, a bit for each. */
    static long bits(Row row, int columns) {
        long bits = 0;
        for (int i = 0; i < columns; i++) {
            if (row.has(i)) {
                bits |= 1L << i;
            }
        }
        return bits;
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

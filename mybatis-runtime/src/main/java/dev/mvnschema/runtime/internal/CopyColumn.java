package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import org.jspecify.annotations.Nullable;

/**
 * One column of the rows that {@code COPY} takes. Rows next to each other often share an owner, a label, a moment: where a row
 * gives the very value that the row before gave, its bytes are at hand.
 */
final class CopyColumn<T> {

    private final int ordinal;
    private final PgType<T> type;

    /** An array or a list may be filled anew for each row. */
    private final boolean isMutable;

    private @Nullable Object last;
    private int piece;
    private int start;
    private int end;

    private CopyColumn(int ordinal, PgType<T> type) {
        this.ordinal = ordinal;
        this.type = type;
        this.isMutable = type instanceof ListType<?> || type instanceof BytesType;
    }

    static <T> CopyColumn<T> of(Column<?, T> column) {
        return new CopyColumn<>(column.ordinal(), column.type());
    }

    @SuppressWarnings("unchecked")
    void write(CopyPiece to, Row row) {
        Object value = row.get(ordinal);
        if (value == null) {
            to.nothing();
            return;
        }
        int at = to.length();
        if (value == last && piece == to.number() && !isMutable) {
            to.again(start, end);
        } else {
            to.value(type.text((T) value));
            last = value;
            piece = to.number();
        }
        start = at;
        end = to.length();
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import org.jspecify.annotations.Nullable;

/**
 * One column of the rows that {@code COPY} takes, in its text format. Rows next to each other often share an owner, a label, a
 * moment: where a row gives the very value that the row before gave, its text is at hand.
 */
final class CopyColumn<T> {

    private final int ordinal;
    private final PgType<T> type;

    /** An array or a list may be filled anew for each row. */
    private final boolean isMutable;

    private @Nullable Object last;
    private String text = "";

    private CopyColumn(int ordinal, PgType<T> type) {
        this.ordinal = ordinal;
        this.type = type;
        this.isMutable = type instanceof ListType<?> || type instanceof BytesType;
    }

    static <T> CopyColumn<T> of(Column<?, T> column) {
        return new CopyColumn<>(column.ordinal(), column.type());
    }

    void write(StringBuilder piece, Row row) {
        Object value = row.has(ordinal) ? row.get(ordinal) : null;
        if (value == null) {
            piece.append("\\N");
            return;
        }
        if (value != last || isMutable) {
            text = text(value);
            last = value;
        }
        piece.append(text);
    }

    @SuppressWarnings("unchecked")
    private String text(Object value) {
        String plain = type.text((T) value);
        int special = special(plain, 0);
        return special < 0 ? plain : escaped(plain, special);
    }

    private static String escaped(String text, int first) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int plain = 0;
        for (int at = first; at >= 0; at = special(text, plain)) {
            escaped.append(text, plain, at).append('\\').append(letter(text.charAt(at)));
            plain = at + 1;
        }
        return escaped.append(text, plain, text.length()).toString();
    }

    /** Where the next character is that means something to COPY; less than 0 when there is none. */
    private static int special(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || (c < ' ' && (c == '\t' || c == '\n' || c == '\r'))) {
                return i;
            }
        }
        return -1;
    }

    private static char letter(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> c;
        };
    }
}

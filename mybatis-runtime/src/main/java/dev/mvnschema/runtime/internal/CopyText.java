package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows by {@code COPY … FROM STDIN}, in its text format and in pieces: rows are not kept. */
final class CopyText<R> {

    private static final int PIECE = 1 << 16;

    private final Column<R, ?>[] columns;
    private final String sql;

    /** @param columns those that rows give; null in a row that does not */
    @SuppressWarnings("unchecked")
    CopyText(Table<R, ?> table, List<Column<R, ?>> columns) {
        this.columns = columns.toArray(Column[]::new);
        StringBuilder text = new StringBuilder("COPY ").append(table.sqlName());
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? " (" : ", ").append(columns.get(i).sql());
        }
        this.sql = text.append(") FROM STDIN").toString();
    }

    /** The statement. */
    String sql() {
        return sql;
    }

    /** How many rows were written. */
    long send(Connection connection, Iterator<Row> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            StringBuilder piece = new StringBuilder(PIECE + 1024);
            while (rows.hasNext()) {
                row(piece, rows.next());
                if (piece.length() >= PIECE) {
                    send(copy, piece);
                }
            }
            send(copy, piece);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder piece) throws SQLException {
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }

    private void row(StringBuilder piece, Row row) {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                piece.append('\t');
            }
            Column<R, ?> column = columns[i];
            int ordinal = column.ordinal();
            value(piece, column.type(), row.has(ordinal) ? row.get(ordinal) : null);
        }
        piece.append('\n');
    }

    @SuppressWarnings("unchecked")
    private static <T> void value(StringBuilder piece, PgType<T> type, @Nullable Object value) {
        if (value == null) {
            piece.append("\\N");
            return;
        }
        String text = type.text((T) value);
        int special = special(text, 0);
        if (special < 0) {
            // whole texts are copied at once, parts of them character by character
            piece.append(text);
        } else {
            escape(piece, text, special);
        }
    }

    private static void escape(StringBuilder piece, String text, int first) {
        int plain = 0;
        for (int at = first; at >= 0; at = special(text, plain)) {
            piece.append(text, plain, at).append('\\').append(escaped(text.charAt(at)));
            plain = at + 1;
        }
        piece.append(text, plain, text.length());
    }

    /** Where the next character is that means something to COPY; less than 0 when there is none. */
    private static int special(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ' && (c == '\t' || c == '\n' || c == '\r')) {
                return i;
            }
        }
        return -1;
    }

    private static char escaped(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> c;
        };
    }
}

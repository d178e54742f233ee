package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows by {@code COPY … FROM STDIN}, in its text format and in pieces: rows are not kept. */
final class CopyText<R> {

    private static final int PIECE = 1 << 16;

    private final CopyColumn<?>[] columns;
    private final String sql;

    /** @param columns those that rows give; null in a row that does not */
    CopyText(Table<R, ?> table, List<Column<R, ?>> columns) {
        this.columns = columns.stream().map(CopyColumn::of).toArray(CopyColumn<?>[]::new);
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
            columns[i].write(piece, row);
        }
        piece.append('\n');
    }
}

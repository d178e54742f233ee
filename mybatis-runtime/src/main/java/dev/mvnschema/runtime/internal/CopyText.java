package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows by {@code COPY … FROM STDIN}, in its text format and in pieces: rows are not kept. */
final class CopyText<R> {

    private final CopyColumn<?>[] columns;
    private final String sql;

    /** @param columns those that rows give; null in a row that does not */
    CopyText(Table<R, ?> table, List<Column<R, ?>> columns) {
        this.columns = new CopyColumn<?>[columns.size()];
        StringBuilder text = new StringBuilder("COPY ").append(table.sqlName());
        for (int i = 0; i < columns.size(); i++) {
            this.columns[i] = CopyColumn.of(columns.get(i));
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
            CopyPiece piece = new CopyPiece();
            while (rows.hasNext()) {
                row(piece, rows.next());
                if (piece.isFull()) {
                    piece.send(copy);
                }
            }
            piece.send(copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void row(CopyPiece piece, Row row) {
        for (CopyColumn<?> column : columns) {
            column.write(piece, row);
        }
        piece.endRow();
    }
}

package dev.mvnschema.runtime.internal;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.resultset.ResultSetHandler;

/** Lets a {@link Statement} read its own rows. */
public record RowResults(Statement<?> statement) implements ResultSetHandler {

    @Override
    @SuppressWarnings("unchecked")
    public <E> List<E> handleResultSets(java.sql.Statement executed) throws SQLException {
        try (ResultSet rows = executed.getResultSet()) {
            return (List<E>) JdbcExecution.all(statement.reader, rows);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "MustBeClosed"}) // SessionExecution takes the rows out again, and closes them
    public <E> Cursor<E> handleCursorResultSets(java.sql.Statement executed) throws SQLException {
        return (Cursor<E>) new Rows<>(new RowCursor.OfResult<>(statement, executed, executed.getResultSet()));
    }

    @Override
    public void handleOutputParameters(CallableStatement executed) {
        throw new UnsupportedOperationException("no mapper method calls a procedure");
    }

    /** Takes our rows through MyBatis, which knows only cursors of its own kind. */
    record Rows<T>(RowCursor<T> rows) implements Cursor<RowCursor<T>> {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isConsumed() {
            return false;
        }

        @Override
        public int getCurrentIndex() {
            return 0;
        }

        @Override
        public Iterator<RowCursor<T>> iterator() {
            return List.of(rows).iterator();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}

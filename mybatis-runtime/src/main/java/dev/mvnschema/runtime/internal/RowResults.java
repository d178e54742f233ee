package dev.mvnschema.runtime.internal;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public <E> Cursor<E> handleCursorResultSets(java.sql.Statement executed) {
        throw new UnsupportedOperationException("no mapper method returns a cursor");
    }

    @Override
    public void handleOutputParameters(CallableStatement executed) {
        throw new UnsupportedOperationException("no mapper method calls a procedure");
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseException;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;

/** Runs statements through a MyBatis session: interceptors and logging see them. */
record SessionExecution(SqlSession session, MappedStatements statements) implements Execution {

    @Override
    public <T> List<T> query(Statement<T> statement) {
        try {
            return session.selectList(statements.id(statement), statement);
        } catch (RuntimeException e) {
            throw translate(statement, e);
        }
    }

    @Override
    public <T> @Nullable T queryOne(Statement<T> statement) {
        List<T> rows = query(statement);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Override
    public <T> RowCursor<T> stream(Statement<T> statement) {
        try {
            // the only item is what RowResults made of the whole result
            Cursor<RowCursor<T>> cursor = session.selectCursor(statements.id(statement), statement);
            return ((RowResults.Rows<T>) cursor).rows();
        } catch (RuntimeException e) {
            throw translate(statement, e);
        }
    }

    @Override
    public long update(Statement<?> statement) {
        try {
            return session.update(statements.id(statement), statement);
        } catch (RuntimeException e) {
            throw translate(statement, e);
        }
    }

    /** The first of the causes that says what happened; the error itself, when none does. */
    static RuntimeException translate(Statement<?> statement, Exception error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException ours) {
                return ours;
            }
            if (cause instanceof SQLException sql) {
                return ServerErrors.translate(statement, sql);
            }
        }
        return error instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(error);
    }
}

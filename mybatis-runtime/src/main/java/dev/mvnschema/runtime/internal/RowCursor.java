package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** Rows, one after the other, that the server holds until they are fetched. */
public interface RowCursor<T> extends Iterator<T>, AutoCloseable {

    @Override
    void close();

    /** Those of a result set. */
    final class OfResult<T> implements RowCursor<T> {

        private final Statement<T> statement;
        private final java.sql.Statement executed;
        private final ResultSet rows;
        private boolean ready;
        private boolean over;

        OfResult(Statement<T> statement, java.sql.Statement executed, ResultSet rows) {
            this.statement = statement;
            this.executed = executed;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (!ready && !over) {
                try {
                    ready = rows.next();
                    over = !ready;
                } catch (SQLException e) {
                    throw ServerErrors.translate(statement, e);
                }
            }
            return ready;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            try {
                return statement.reader.read(rows);
            } catch (SQLException e) {
                throw ServerErrors.translate(statement, e);
            }
        }

        @Override
        public void close() {
            over = true;
            ready = false;
            try (executed) {
                rows.close();
            } catch (SQLException e) {
                throw ServerErrors.translate(statement, e);
            }
        }
    }

    /**
     * Those of a transaction, while it lasts.
     *
     * @param check throws when it is over
     * @param failed hears of what goes wrong, and says what to throw
     */
    record Checked<T>(RowCursor<T> rows, Runnable check, UnaryOperator<RuntimeException> failed)
            implements RowCursor<T> {

        @Override
        public boolean hasNext() {
            check.run();
            try {
                return rows.hasNext();
            } catch (DatabaseException e) {
                throw failed.apply(e);
            }
        }

        @Override
        public T next() {
            try {
                return rows.next();
            } catch (DatabaseException e) {
                throw failed.apply(e);
            }
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /** With something to do when they are closed, once. */
    final class Closing<T> implements RowCursor<T> {

        private final RowCursor<T> rows;
        private final Runnable end;
        private boolean closed;

        Closing(RowCursor<T> rows, Runnable end) {
            this.rows = rows;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            return !closed && rows.hasNext();
        }

        @Override
        public T next() {
            return rows.next();
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                rows.close();
            } finally {
                end.run();
            }
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DatabaseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
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

    /** Rows that were fetched together, as something else. */
    final class Batched<T, G> implements RowCursor<G> {

        private final RowCursor<T> rows;
        private final int size;
        private final Function<List<T>, List<G>> change;
        private Iterator<G> changed = Collections.emptyIterator();

        Batched(RowCursor<T> rows, int size, Function<List<T>, List<G>> change) {
            this.rows = rows;
            this.size = size;
            this.change = change;
        }

        @Override
        public boolean hasNext() {
            if (!changed.hasNext() && rows.hasNext()) {
                List<T> batch = new ArrayList<>();
                while (batch.size() < size && rows.hasNext()) {
                    batch.add(rows.next());
                }
                changed = change.apply(batch).iterator();
            }
            return changed.hasNext();
        }

        @Override
        public G next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return changed.next();
        }

        @Override
        public void close() {
            changed = Collections.emptyIterator();
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

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.ListChange;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Statement.Command;
import dev.mvnschema.runtime.internal.WriteShape.Rows;
import dev.mvnschema.runtime.internal.WriteShape.Text;
import org.jspecify.annotations.Nullable;

/** The statements that write one row: where the shape was seen before, text and types are at hand and only values are collected. */
final class OneRowWrites<R, T> {

    private final Table<R, ?> table;
    private final SqlCache cache;
    private final Returning<T> returning;

    OneRowWrites(Table<R, ?> table, SqlCache cache, Returning<T> returning) {
        this.table = table;
        this.cache = cache;
        this.returning = returning;
    }

    /** Only where a shape is new: a call that finds its text makes no more objects than it needs. */
    private Writes<R, T> writes() {
        return new Writes<>(table, cache, new Selects<>(table, cache), returning);
    }

    /** @param row complete: with what the rules give */
    Statement<T> insert(String verb, Row row) {
        if (!row.fitsBits() || !returning.wholeRecords()) {
            return writes().insert(verb, row);
        }
        long given = row.bits();
        WriteShape shape = new WriteShape(Rows.ONE, table, null, given, 0, 0);
        Text text = cache.text(shape);
        return text == null
                ? cache.kept(shape, writes().insert(verb, row))
                : statement(verb, text, row, given, null, 0, null);
    }

    Statement<T> update(Unique<R> key, Row changes) {
        long changed = isShaped(key, changes) ? changes.bits() : 0;
        if (changed == 0) {
            return writes().update(key, changes);
        }
        WriteShape shape =
                new WriteShape(Rows.ONE, table, key.key(), 0, changed, WriteShape.operators(changes, changed));
        Text text = cache.text(shape);
        return text == null
                ? cache.kept(shape, writes().update(key, changes))
                : statement("update", text, null, 0, changes, changed, key.values());
    }

    Statement<T> upsert(Unique<R> key, Row create, Row changes) {
        if (!isShaped(key, changes)) {
            return writes().upsert(key, create, changes);
        }
        long given = create.bits();
        long changed = changes.bits();
        WriteShape shape =
                new WriteShape(Rows.ONE, table, key.key(), given, changed, WriteShape.operators(changes, changed));
        Text text = cache.text(shape);
        return text == null
                ? cache.kept(shape, writes().upsert(key, create, changes))
                : statement("upsert", text, create, given, changes, changed, null);
    }

    private boolean isShaped(Unique<R> key, Row changes) {
        return returning.wholeRecords()
                && key.also() == null
                && key.lock() == null
                && changes.fitsBits()
                && changes.size() <= WriteShape.MOST_CHANGES;
    }

    private Statement<T> statement(
            String verb,
            Text text,
            @Nullable Row create,
            long given,
            @Nullable Row changes,
            long changed,
            Object @Nullable [] key) {
        @Nullable Object[] values = new Object[text.types.length];
        int next = 0;
        if (create != null) {
            for (long left = given; left != 0; left &= left - 1) {
                values[next++] = create.get(Long.numberOfTrailingZeros(left));
            }
        }
        if (changes != null) {
            for (long left = changed; left != 0; left &= left - 1) {
                int ordinal = Long.numberOfTrailingZeros(left);
                values[next++] = operand(ordinal, changes.get(ordinal));
            }
        }
        if (key != null) {
            System.arraycopy(key, 0, values, next, key.length);
        }
        return new Statement<>(
                table, verb, Command.RETURNING, text.sql, text.types, values, values.length, returning.reader());
    }

    private @Nullable Object operand(int ordinal, @Nullable Object value) {
        return value instanceof Arithmetic || value instanceof ListChange<?>
                ? operand(table.columns().get(ordinal), value)
                : value;
    }

    /** What a change of a column passes to the server. */
    static @Nullable Object operand(Column<?, ?> column, @Nullable Object value) {
        if (value instanceof Arithmetic arithmetic) {
            return arithmetic.operandOf(column.type());
        }
        return value instanceof ListChange<?> change ? change.pushed() : value;
    }
}

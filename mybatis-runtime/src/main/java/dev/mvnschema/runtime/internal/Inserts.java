package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.internal.RowGroups.Group;
import dev.mvnschema.runtime.internal.Statement.Command;
import dev.mvnschema.runtime.internal.WriteShape.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts any number of complete rows with one statement.
 *
 * @param <T> what comes back of each
 */
final class Inserts<R, T> {

    private final Table<R, ?> table;
    private final Writes<R, T> writes;
    private final SqlChannel channel;

    Inserts(Table<R, ?> table, SqlChannel channel, Writes<R, T> writes) {
        this.table = table;
        this.writes = writes;
        this.channel = channel;
    }

    /** Those that give back records. */
    static <R> Inserts<R, R> of(Table<R, ?> table, SqlChannel channel) {
        return new Inserts<>(table, channel, Writes.of(table, channel));
    }

    /** How many rows were inserted. */
    long count(String verb, List<Row> rows, Duplicates duplicates) {
        if (rows.isEmpty()) {
            return 0;
        }
        if (RowGroups.giveTheSame(rows) && !rows.get(0).isEmpty()) {
            return channel.update(counting(verb, rows, duplicates));
        }
        Long count = channel.queryOne(writes.countGroups(verb, RowGroups.of(table, rows), duplicates));
        return count == null ? 0 : count;
    }

    /** Where the shape was seen before, the text is at hand. */
    private Statement<T> counting(String verb, List<Row> rows, Duplicates duplicates) {
        Row first = rows.get(0);
        if (!first.fitsBits() || !writes.skipsAny()) {
            return writes.insertMany(verb, rows, duplicates);
        }
        SqlCache cache = channel.engine().sql();
        Rows written = duplicates == Duplicates.SKIP ? Rows.MANY_WITHOUT_DUPLICATES : Rows.MANY;
        WriteShape shape = new WriteShape(written, table, null, first.bits(), 0, 0);
        WriteShape.Text text = cache.text(shape);
        if (text == null) {
            return cache.kept(shape, writes.insertMany(verb, rows, duplicates));
        }
        @Nullable Object[] arrays = new Object[text.types.length];
        int next = 0;
        for (long left = first.bits(); left != 0; left &= left - 1) {
            int ordinal = Long.numberOfTrailingZeros(left);
            arrays[next++] = ColumnArray.values(table.columns().get(ordinal).type(), rows, ordinal);
        }
        return new Statement<>(
                table,
                verb,
                Command.INSERT,
                text.sql,
                text.types,
                arrays,
                next,
                writes.returning().reader());
    }

    /** The rows as the database has them, in the order given; without those that were skipped. */
    List<T> rows(String verb, List<Row> rows, Duplicates duplicates) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (rows.size() == 1 && duplicates == Duplicates.REFUSE) {
            return channel.query(
                    new OneRowWrites<>(table, channel.engine().sql(), writes.returning()).insert(verb, rows.get(0)));
        }
        if (RowGroups.giveTheSame(rows) && !rows.get(0).isEmpty()) {
            return channel.query(writes.insertManyReturning(verb, rows, duplicates));
        }
        List<Group> groups = RowGroups.of(table, rows);
        List<T> inserted = channel.query(writes.insertGroups(verb, groups, duplicates));
        return duplicates == Duplicates.SKIP ? inserted : inOrder(groups, inserted);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> inOrder(List<Group> groups, List<T> inserted) {
        Object[] ordered = new Object[inserted.size()];
        int next = 0;
        for (Group group : groups) {
            for (int position : group.positions()) {
                ordered[position] = inserted.get(next++);
            }
        }
        return new ArrayList<>((List<T>) Arrays.asList(ordered));
    }
}

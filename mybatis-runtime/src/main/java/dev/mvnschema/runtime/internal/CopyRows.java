package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings new rows into the form that {@code COPY} takes: the same columns for all. */
final class CopyRows<R> {

    private final Table<R, ?> table;
    private final SqlChannel channel;

    CopyRows(Table<R, ?> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    /** How many rows were written. */
    long run(Iterator<? extends CreateInput<R>> inputs) {
        if (!inputs.hasNext()) {
            return 0;
        }
        Rules<R> rules = new Rules<>(table, channel.engine());
        Row first = complete(rules, inputs.next());
        List<Column<R, ?>> columns = columns(first);
        if (columns.isEmpty()) {
            throw new InvalidQuery(
                    "copy of %s: the first row gives no column; use createMany".formatted(table.model()));
        }
        Iterator<Row> rows = new Iterator<>() {
            private @Nullable Row head = first;

            @Override
            public boolean hasNext() {
                return head != null || inputs.hasNext();
            }

            @Override
            public Row next() {
                Row next = head;
                if (next == null) {
                    return same(first, complete(rules, inputs.next()));
                }
                head = null;
                return next;
            }
        };
        CopyText<R> copy = new CopyText<>(table, columns);
        Statement<R> statement = new SqlBuilder()
                .add(copy.sql())
                .statement(channel.engine().sql(), table, "copy", Command.INSERT, table.reader());
        return channel.copy(statement, connection -> copy.send(connection, rows));
    }

    /** Those that the first row gives, and those that are null where a row gives none. */
    private List<Column<R, ?>> columns(Row first) {
        List<Column<R, ?>> columns = new ArrayList<>(table.columnCount());
        for (Column<R, ?> column : table.columns()) {
            if (first.has(column.ordinal()) || !table.databaseDefaults().contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private Row complete(Rules<R> rules, CreateInput<R> input) {
        if (!input.nested().isEmpty()) {
            throw new InvalidQuery("copy of %s writes no related rows".formatted(table.model()));
        }
        return rules.forInsert(input.row());
    }

    /** What the database would give to one row but not to another has no place in COPY. */
    private Row same(Row first, Row row) {
        if (first.givesTheSame(row)) {
            return row;
        }
        List<Column<R, ?>> defaults = table.databaseDefaults();
        for (int i = 0; i < defaults.size(); i++) {
            int ordinal = defaults.get(i).ordinal();
            if (first.has(ordinal) != row.has(ordinal)) {
                throw new InvalidQuery(
                        "copy of %s: all rows or none must give %s, since the database has a default for it"
                                .formatted(table.model(), defaults.get(i).field()));
            }
        }
        return row;
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

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
        List<Column<R, ?>> columns = table.columns().stream()
                .filter(column ->
                        first.has(column.ordinal()) || !table.databaseDefaults().contains(column))
                .toList();
        Iterator<Row> rows = new Iterator<>() {
            private Iterator<Row> head = Collections.singleton(first).iterator();

            @Override
            public boolean hasNext() {
                return head.hasNext() || inputs.hasNext();
            }

            @Override
            public Row next() {
                return same(first, head.hasNext() ? head.next() : complete(rules, inputs.next()));
            }
        };
        CopyText<R> copy = new CopyText<>(table, columns);
        Statement<R> statement = new SqlBuilder()
                .add(copy.sql())
                .statement(channel.engine().sql(), table, "copy", Command.INSERT, table.reader());
        return channel.copy(statement, connection -> copy.send(connection, rows));
    }

    private Row complete(Rules<R> rules, CreateInput<R> input) {
        if (!input.nested().isEmpty()) {
            throw new InvalidQuery("copy of %s writes no related rows".formatted(table.model()));
        }
        return rules.forInsert(input.row());
    }

    /** What the database would give to one row but not to another has no place in COPY. */
    private Row same(Row first, Row row) {
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

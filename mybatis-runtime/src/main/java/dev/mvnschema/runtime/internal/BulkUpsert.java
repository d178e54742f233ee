package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates or changes many rows: {@code INSERT … ON CONFLICT (key) DO UPDATE SET c = excluded.c}, for each set of columns. */
final class BulkUpsert<R> {

    private final Table<R, ?> table;
    private final SqlChannel channel;
    private final List<Column<R, ?>> key;

    BulkUpsert(Table<R, ?> table, SqlChannel channel, List<Column<R, ?>> key) {
        this.table = table;
        this.channel = channel;
        this.key = key;
        if (key.isEmpty()) {
            throw new InvalidQuery("upsertMany of %s needs the columns of a unique key".formatted(table.model()));
        }
    }

    /** Runs the statements; returns what comes back, those of one set of columns together. */
    <T> List<T> run(String verb, List<Row> given, Returning<T> returning) {
        List<Statement<T>> statements = statements(verb, given, returning, true);
        if (statements.isEmpty()) {
            return List.of();
        }
        if (statements.size() == 1) {
            return channel.query(statements.get(0));
        }
        return channel.atomically(tx -> {
            List<T> rows = new ArrayList<>();
            statements.forEach(statement -> rows.addAll(tx.query(statement)));
            return rows;
        });
    }

    /**
     * The statements, one for each set of columns.
     *
     * @param given the rows as they were given: what rules add is for new rows alone
     * @param returning what comes back of each row
     * @param rows whether it does, and not their number alone
     */
    <T> List<Statement<T>> statements(String verb, List<Row> given, Returning<T> returning, boolean rows) {
        Rules<R> rules = new Rules<>(table, channel.engine());
        Map<BitSet, List<Row>> groups = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        for (Row row : given) {
            if (!seen.add(identity(row))) {
                throw new InvalidQuery("upsertMany of %s has two rows with the same key".formatted(table.model()));
            }
            groups.computeIfAbsent(row.given(), columns -> new ArrayList<>()).add(row);
        }
        List<Statement<T>> statements = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            SqlBuilder sql = new SqlBuilder();
            BulkInsert.write(sql, table, rules.forInsert(group));
            change(sql, group.get(0), rules);
            if (rows) {
                returning.write(sql);
            }
            statements.add(sql.statement(
                    channel.engine().sql(),
                    table,
                    verb,
                    rows ? Command.RETURNING : Command.INSERT,
                    returning.reader()));
        }
        return statements;
    }

    private Object identity(Row row) {
        List<Object> values = new ArrayList<>();
        for (Column<R, ?> column : key) {
            Object value = row.has(column.ordinal()) ? row.get(column.ordinal()) : null;
            if (value == null) {
                throw new InvalidQuery("upsertMany of %s: a row has no %s, which is part of the key"
                        .formatted(table.model(), column.field()));
            }
            values.add(value);
        }
        return Keys.identity(key, values.size() == 1 ? values.get(0) : values);
    }

    private void change(SqlBuilder sql, Row given, Rules<R> rules) {
        for (int i = 0; i < key.size(); i++) {
            sql.add(i == 0 ? " ON CONFLICT (" : ", ", key.get(i).sql());
        }
        String between = ") DO UPDATE SET ";
        for (Column<R, ?> column : table.columns()) {
            if (given.has(column.ordinal()) && !key.contains(column)) {
                sql.add(between, column.sql()).add(" = excluded.", column.sql());
                between = ", ";
            }
        }
        Row touched = rules.onUpdate();
        for (Column<R, ?> column : key) {
            touched.forget(column.ordinal());
        }
        given.given().stream().forEach(touched::forget);
        if (between.equals(", ")) {
            Writes.of(table, channel).also(sql, touched);
        } else {
            Column<R, ?> same = key.get(0);
            sql.add(between, same.sql()).add(" = excluded.", same.sql());
        }
    }
}

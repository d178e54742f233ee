package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds rows by their keys, with one statement where the keys are of one kind. */
final class Lookups {

    private final SqlChannel channel;

    Lookups(SqlChannel channel) {
        this.channel = channel;
    }

    /** The rows in the order of the keys; null where there is none. */
    <T> List<@Nullable T> find(Table<T, ?> table, List<Unique<T>> keys) {
        List<@Nullable T> found = new ArrayList<>(keys.size());
        if (keys.size() < 2 || !KeyBatch.isUniform(keys)) {
            Selects<T> selects = new Selects<>(table, channel.engine().sql());
            keys.forEach(key -> found.add(channel.queryOne(selects.unique("findUnique", key))));
            return found;
        }
        Map<Object, T> rows = together(table, keys);
        keys.forEach(key -> found.add(rows.get(KeyBatch.identity(key))));
        return found;
    }

    /** The key's values come first in each row, so that rows can be told apart by them. */
    private <T> Map<Object, T> together(Table<T, ?> table, List<Unique<T>> keys) {
        List<Column<T, ?>> columns = keys.get(0).key().columns();
        SqlBuilder sql = new SqlBuilder().add("SELECT ", table.selectList());
        for (Column<T, ?> column : columns) {
            sql.add(", ", column.type().select(column.sql()));
        }
        sql.add(" FROM ", table.sqlName());
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? " WHERE (" : ", ", columns.get(i).sql());
        }
        sql.add(") IN (SELECT * FROM unnest(");
        KeyBatch.arrays(sql, keys);
        sql.add("))");
        RowReader<Map.Entry<Object, T>> reader = row -> {
            Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.get(i).type().read(row, table.readCount() + 1 + i);
            }
            Object key = values.length == 1 ? values[0] : Arrays.asList(values);
            return Map.entry(Keys.identity(columns, key), table.reader().read(row));
        };
        Map<Object, T> rows = new HashMap<>();
        channel.query(sql.statement(channel.engine().sql(), table, "findMany", Command.SELECT, reader))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }
}

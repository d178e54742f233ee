package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.RelationLoader.Keyed;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds many rows by their keys, with one statement for each kind of key. The server matches them, as it does for one. */
final class KeyBatches<R> {

    private final Table<R, ?> table;
    private final SqlChannel channel;

    KeyBatches(Table<R, ?> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    /** In the order of the keys. */
    List<Optional<R>> find(Collection<Unique<R>> keys) {
        List<Optional<R>> found = new ArrayList<>(keys.size());
        Map<Key<R>, List<Integer>> batches = new LinkedHashMap<>();
        List<Unique<R>> all = new ArrayList<>(keys.size());
        for (Unique<R> key : keys) {
            all.add(Condition.operand(key));
            found.add(Optional.empty());
            if (key.also() == null && key.lock() == null) {
                batches.computeIfAbsent(key.key(), same -> new ArrayList<>()).add(all.size() - 1);
            }
        }
        batches.forEach((key, places) -> {
            List<Unique<R>> batch = places.stream().map(all::get).toList();
            for (Keyed<R> row : channel.query(statement(key, batch))) {
                found.set(places.get((Integer) row.key()), Optional.of(row.row()));
            }
        });
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).also() != null || all.get(i).lock() != null) {
                Selects<R> selects = new Selects<>(table, channel.engine().sql());
                found.set(i, Optional.ofNullable(channel.queryOne(selects.unique("findUniques", all.get(i)))));
            }
        }
        return found;
    }

    /** {@code … FROM unnest(?) WITH ORDINALITY k(k0, o) JOIN "users" t1 ON t1."id" = k.k0}. */
    private Statement<Keyed<R>> statement(Key<R> key, List<Unique<R>> batch) {
        List<Column<R, ?>> columns = key.columns();
        SqlBuilder sql =
                new SqlBuilder().add("SELECT ", table.aliasedSelectList()).add(", k.o FROM unnest(");
        for (int i = 0; i < columns.size(); i++) {
            List<Object> values = new ArrayList<>(batch.size());
            for (Unique<R> one : batch) {
                values.add(one.values()[i]);
            }
            sql.add(i == 0 ? "" : ", ").parameter(columns.get(i).type().list(), values);
        }
        sql.add(") WITH ORDINALITY AS k(");
        for (int i = 0; i < columns.size(); i++) {
            sql.add("k" + i).add(", ");
        }
        sql.add("o) JOIN ", table.sqlName()).add(" t1 ON ");
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "t1." : " AND t1.", columns.get(i).sql()).add(" = k.k" + i);
        }
        RowReader<R> reader = table.reader();
        int last = table.readCount() + 1;
        return sql.statement(
                channel.engine().sql(),
                table,
                "findUniques",
                Command.SELECT,
                row -> new Keyed<>(row.getInt(last) - 1, reader.read(row)));
    }
}

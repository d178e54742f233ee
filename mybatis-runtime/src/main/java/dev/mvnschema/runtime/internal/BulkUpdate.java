package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.ListChange;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.VersionConflict;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes many rows by different values: {@code UPDATE … SET c = v.c0 FROM unnest(…) v WHERE key = v.k0}. */
final class BulkUpdate<R> {

    private final Table<R, ?> table;
    private final SqlChannel channel;
    private final Map<List<Object>, Group<R>> groups = new LinkedHashMap<>();
    private final Set<Object> seen = new HashSet<>();

    BulkUpdate(Table<R, ?> table, SqlChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    /**
     * Rows that are named by the same key and changed in the same columns by the same operators.
     *
     * @param versions those that the rows must have; none, or one for each
     */
    private record Group<R>(List<Unique<R>> keys, List<Object> versions, List<Row> changes) {}

    /** @param changes complete: with what the rules give */
    void add(Unique<R> key, Row changes) {
        Object version = Versions.alone(table, key);
        if (key.also() != null && version == null) {
            throw new InvalidQuery("updateEach of %s takes keys alone, or with a version, without further conditions"
                    .formatted(table.model()));
        }
        if (changes.isEmpty()) {
            throw new InvalidQuery("update of %s without changes".formatted(table.model()));
        }
        if (!seen.add(List.of(key.key().columns(), KeyBatch.identity(key)))) {
            throw new InvalidQuery("updateEach of %s names a row twice".formatted(table.model()));
        }
        List<Object> shape = List.of(key.key().columns(), changes.given(), operators(changes), version != null);
        Group<R> group = groups.computeIfAbsent(
                shape, all -> new Group<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        group.keys().add(key.key().of(key.values()));
        if (version != null) {
            group.versions().add(version);
        }
        group.changes().add(changes);
    }

    private String operators(Row changes) {
        StringBuilder operators = new StringBuilder();
        for (Column<R, ?> column : table.columns()) {
            if (changes.has(column.ordinal())) {
                operators.append(operator(changes.get(column.ordinal())));
            }
        }
        return operators.toString();
    }

    private static char operator(@Nullable Object value) {
        return value instanceof Arithmetic arithmetic
                ? arithmetic.operator()
                : value instanceof ListChange<?> ? '|' : '=';
    }

    /** How many rows were changed. */
    long run() {
        if (groups.isEmpty()) {
            return 0;
        }
        Group<R> first = groups.values().iterator().next();
        if (groups.size() == 1 && first.versions().isEmpty()) {
            return channel.update(statement(first));
        }
        return channel.atomically(tx -> {
            long changed = 0;
            for (Group<R> group : groups.values()) {
                long some = tx.update(statement(group));
                checkVersions(group, some, tx);
                changed += some;
            }
            return changed;
        });
    }

    /** Of rows that were not changed, some may be missing, and those are left out; others have another version. */
    private void checkVersions(Group<R> group, long changed, SqlChannel tx) {
        if (group.versions().isEmpty() || changed == group.keys().size()) {
            return;
        }
        List<@Nullable R> there = new Lookups(tx).find(table, group.keys());
        if (there.stream().filter(Objects::nonNull).count() > changed) {
            throw VersionConflict.of(table.model(), "updateEach");
        }
    }

    private Statement<R> statement(Group<R> group) {
        List<Column<R, ?>> changed = table.columns().stream()
                .filter(column -> group.changes().get(0).has(column.ordinal()))
                .toList();
        SqlBuilder sql = new SqlBuilder().add("UPDATE ", table.sqlName());
        for (int i = 0; i < changed.size(); i++) {
            set(
                    sql,
                    changed.get(i),
                    i,
                    group.changes().get(0).get(changed.get(i).ordinal()));
        }
        sql.add(" FROM unnest(");
        List<Row> operands = group.changes().stream().map(this::operands).toList();
        for (Column<R, ?> column : changed) {
            ColumnArray.parameter(sql, column, operands);
            sql.add(", ");
        }
        KeyBatch.arrays(sql, group.keys());
        Column<R, ?> version = group.versions().isEmpty() ? null : table.version();
        if (version != null) {
            versions(sql, version, group.versions());
        }
        for (int i = 0; i < changed.size(); i++) {
            sql.add(i == 0 ? ") AS v(" : ", ", "c" + i);
        }
        List<Column<R, ?>> key = group.keys().get(0).key().columns();
        for (int i = 0; i < key.size(); i++) {
            sql.add(", ", "k" + i);
        }
        sql.add(version == null ? ")" : ", version)");
        for (int i = 0; i < key.size(); i++) {
            sql.add(i == 0 ? " WHERE " : " AND ")
                    .add(table.prefix(), key.get(i).sql())
                    .add(" = v.", "k" + i);
        }
        if (version != null) {
            sql.add(" AND ").add(table.prefix(), version.sql()).add(" = v.version");
        }
        return sql.statement(channel.engine().sql(), table, "updateEach", Command.UPDATE, table.reader());
    }

    @SuppressWarnings("unchecked") // they come from keys, which took them as the column's
    private static <T> void versions(SqlBuilder sql, Column<?, T> column, List<Object> versions) {
        sql.add(", ").parameter(column.type().list(), (List<T>) versions);
    }

    private void set(SqlBuilder sql, Column<R, ?> column, int index, @Nullable Object value) {
        sql.add(index == 0 ? " SET " : ", ", column.sql()).add(" = ");
        if (value instanceof Arithmetic arithmetic && arithmetic.isOfNumbers(column.type())) {
            // money travels as numbers
            sql.add("(").add(table.prefix(), column.sql()).add("::numeric", arithmetic.sql());
            sql.add("v.", "c" + index).add(")::", column.type().sqlName());
            return;
        }
        if (value instanceof Arithmetic arithmetic) {
            sql.add(table.prefix(), column.sql()).add(arithmetic.sql());
        } else if (value instanceof ListChange<?>) {
            sql.add(table.prefix(), column.sql()).add(" || ");
        }
        sql.add("v.", "c" + index);
        BulkInsert.cast(sql, column);
    }

    private Row operands(Row changes) {
        Row operands = changes.copy();
        for (Column<R, ?> column : table.columns()) {
            if (changes.has(column.ordinal())) {
                operands.set(column.ordinal(), OneRowWrites.operand(column, changes.get(column.ordinal())));
            }
        }
        return operands;
    }
}

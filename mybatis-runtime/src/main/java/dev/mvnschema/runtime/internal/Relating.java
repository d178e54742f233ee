package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.RequiredRelation;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Link.JoinTable;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Relates rows to others and lets go of them: by foreign keys of the other side, or in a join table. */
final class Relating<M, T> {

    private final Relation<M, T, ?> relation;
    private final Link<M, T, ?> link;
    private final Table<T, ?> target;
    private final SqlChannel channel;
    private final String operation;

    Relating(Relation<M, T, ?> relation, SqlChannel channel, String operation) {
        this.relation = relation;
        this.link = relation.link();
        this.target = link.target().get();
        this.channel = channel;
        this.operation = operation;
    }

    /**
     * A row to relate.
     *
     * @param owner the key of the row that it is related to
     */
    record Pair<T>(Object owner, Unique<T> key) {}

    /** Relates rows by their keys. @throws RecordNotFound when one is missing */
    void connect(List<Pair<T>> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        List<Unique<T>> keys = pairs.stream().map(Pair::key).toList();
        if (KeyBatch.isUniform(keys)) {
            check(link.join() == null ? refer(pairs) : join(pairs), distinct(pairs));
        } else {
            for (Pair<T> pair : pairs) {
                check(link.join() == null ? referOne(pair) : joinOne(pair), 1);
            }
        }
    }

    private void check(long found, long wanted) {
        if (found < wanted) {
            throw RecordNotFound.nested(operation, relation.name(), "connect", target.model(), null);
        }
    }

    /** A row has one parent: what comes last counts. A join table holds every pair. */
    private long distinct(List<Pair<T>> pairs) {
        return pairs.stream()
                .map(pair -> link.join() == null
                        ? KeyBatch.identity(pair.key())
                        : List.of(Keys.identity(link.columns(), pair.owner()), KeyBatch.identity(pair.key())))
                .distinct()
                .count();
    }

    /** {@code UPDATE target SET fk = v.p0 FROM unnest(…) v WHERE target.key = v.k0}. */
    private long refer(List<Pair<T>> given) {
        Map<Object, Pair<T>> last = new HashMap<>();
        given.forEach(pair -> last.put(KeyBatch.identity(pair.key()), pair));
        List<Pair<T>> pairs = List.copyOf(last.values());
        List<Unique<T>> keys = pairs.stream().map(Pair::key).toList();
        List<Column<T, ?>> foreign = link.targetColumns();
        List<Column<T, ?>> named = keys.get(0).key().columns();
        SqlBuilder sql = new SqlBuilder().add("UPDATE ", target.sqlName());
        for (int i = 0; i < foreign.size(); i++) {
            sql.add(i == 0 ? " SET " : ", ").add(foreign.get(i).sql(), " = v.").add("p" + i);
        }
        Writes.of(target, channel).also(sql, touched());
        sql.add(" FROM unnest(");
        KeyBatch.arrays(sql, foreign, pairs.stream().map(Pair::owner).toList());
        sql.add(", ");
        KeyBatch.arrays(sql, keys);
        columns(sql, foreign.size(), named.size());
        for (int i = 0; i < named.size(); i++) {
            sql.add(i == 0 ? " WHERE " : " AND ")
                    .add(target.prefix(), named.get(i).sql())
                    .add(" = v.", "k" + i);
        }
        return update(sql, Command.UPDATE);
    }

    private static void columns(SqlBuilder sql, int owners, int keys) {
        for (int i = 0; i < owners; i++) {
            sql.add(i == 0 ? ") AS v(" : ", ", "p" + i);
        }
        for (int i = 0; i < keys; i++) {
            sql.add(", ", "k" + i);
        }
        sql.add(")");
    }

    private long referOne(Pair<T> pair) {
        Row changes = new Row(target.columnCount());
        PendingRow.refer(changes, link.targetColumns(), pair.owner());
        return change(Belonging.named(pair.key()), changes);
    }

    private long change(Predicate<T> predicate, Row changes) {
        Row complete = new Rules<>(target, channel.engine()).forUpdate(changes);
        return channel.update(Writes.of(target, channel)
                .updateMany("updateMany", Query.<T>all().where(predicate), complete, false));
    }

    /** What an update of the target sets besides: the time, the version. */
    private Row touched() {
        Row touched = new Rules<>(target, channel.engine()).onUpdate();
        link.targetColumns().forEach(column -> touched.forget(column.ordinal()));
        return touched;
    }

    /** Finds the targets and ties them, in one statement; returns how many were found. */
    private long join(List<Pair<T>> pairs) {
        JoinTable join = java.util.Objects.requireNonNull(link.join());
        List<Unique<T>> keys = pairs.stream().map(Pair::key).toList();
        List<Column<T, ?>> named = keys.get(0).key().columns();
        SqlBuilder sql = new SqlBuilder().add("WITH found AS (SELECT DISTINCT v.p0 AS p, ");
        sql.add(target.prefix(), link.targetColumns().get(0).sql()).add(" AS t FROM unnest(");
        KeyBatch.arrays(sql, link.columns(), pairs.stream().map(Pair::owner).toList());
        sql.add(", ");
        KeyBatch.arrays(sql, keys);
        columns(sql, 1, named.size());
        sql.add(" JOIN ", target.sqlName());
        for (int i = 0; i < named.size(); i++) {
            sql.add(i == 0 ? " ON " : " AND ")
                    .add(target.prefix(), named.get(i).sql())
                    .add(" = v.", "k" + i);
        }
        return tie(sql, join);
    }

    private long joinOne(Pair<T> pair) {
        JoinTable join = java.util.Objects.requireNonNull(link.join());
        PgType<?> type = link.columns().get(0).type();
        SqlBuilder sql = new SqlBuilder().add("WITH found AS (SELECT ").parameter(type, pair.owner());
        sql.add("::", type.sqlName()).add(" AS p, ", link.targetColumns().get(0).sql());
        sql.add(" AS t FROM ", target.sqlName()).add(" WHERE ");
        new ConditionWriter(sql).write(Belonging.named(pair.key()), Scope.of(target));
        return tie(sql, join);
    }

    private long tie(SqlBuilder sql, JoinTable join) {
        sql.add("), made AS (INSERT INTO ", join.name())
                .add(" (", join.thisSql())
                .add(", ", join.targetSql());
        sql.add(") SELECT p, t FROM found ON CONFLICT DO NOTHING) SELECT count(*) FROM found");
        Long found = channel.queryOne(
                sql.statement(channel.engine().sql(), target, "connect", Command.RETURNING, row -> row.getLong(1)));
        return found == null ? 0 : found;
    }

    /** Ties rows that were just created. */
    void join(List<Object> owners, List<T> targets) {
        JoinTable join = java.util.Objects.requireNonNull(link.join());
        List<Object> keys = new ArrayList<>(targets.size());
        for (T row : targets) {
            keys.add(java.util.Objects.requireNonNull(link.targetKey().of(row)));
        }
        SqlBuilder sql = new SqlBuilder().add("INSERT INTO ", join.name()).add(" (", join.thisSql());
        sql.add(", ", join.targetSql()).add(") SELECT * FROM unnest(");
        KeyBatch.arrays(sql, link.columns(), owners);
        sql.add(", ");
        KeyBatch.arrays(sql, link.targetColumns(), keys);
        sql.add(") ON CONFLICT DO NOTHING");
        update(sql, Command.INSERT);
    }

    /** Lets go of those of the related rows. @throws RequiredRelation when they cannot do without */
    void disconnect(Object owner, Predicate<T> which) {
        JoinTable join = link.join();
        if (join == null) {
            release(owner, which);
            return;
        }
        SqlBuilder sql = new SqlBuilder().add("DELETE FROM ", join.name()).add(" WHERE ", join.thisSql());
        sql.add(" = ").parameter(link.columns().get(0).type(), owner).add(" AND ", join.targetSql());
        sql.add(" IN (SELECT ", link.targetColumns().get(0).sql())
                .add(" FROM ", target.sqlName())
                .add(" WHERE ");
        new ConditionWriter(sql).write(which, Scope.of(target));
        sql.add(")");
        update(sql, Command.DELETE);
    }

    private void release(Object owner, Predicate<T> which) {
        Predicate<T> related = Belonging.to(link, owner).and(which);
        Row changes = new Row(target.columnCount());
        for (Column<T, ?> column : link.targetColumns()) {
            if (column.isNullable()) {
                changes.set(column.ordinal(), null);
            }
        }
        if (!changes.isEmpty()) {
            change(related, changes);
        } else if (Boolean.TRUE.equals(
                channel.queryOne(new Selects<>(target, channel.engine().sql())
                        .exists(Query.<T>all().where(related))))) {
            throw RequiredRelation.of(operation, target.model(), relation.name());
        }
    }

    private long update(SqlBuilder sql, Command command) {
        return channel.update(sql.statement(channel.engine().sql(), target, "connect", command, target.reader()));
    }
}

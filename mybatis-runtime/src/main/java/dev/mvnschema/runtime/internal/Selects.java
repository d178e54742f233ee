package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.GroupOrder;
import dev.mvnschema.runtime.Lock;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that read the rows of a table. */
final class Selects<R> {

    private final Table<R, ?> table;
    private final SqlCache cache;

    Selects(Table<R, ?> table, SqlCache cache) {
        this.table = table;
        this.cache = cache;
    }

    Statement<R> unique(String verb, Unique<R> key) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ", table.selectList()).add(" FROM ", table.sqlName());
        where(sql, key);
        Lock lock = key.lock();
        if (lock != null) {
            lock(sql, lock, "");
        }
        return sql.statement(cache, table, verb, Command.SELECT, table.reader());
    }

    Statement<R> rows(String verb, Query<R> query) {
        return rows(verb, Body.of(table, query));
    }

    Statement<R> rows(String verb, Body<R> body) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ", list(body));
        body.write(sql);
        return sql.statement(cache, table, verb, Command.SELECT, table.reader());
    }

    /** Rows, and how many there would be without {@code take} and {@code skip}. */
    Statement<Counted<R>> counted(Query<R> query, Body<R> body) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ", list(body));
        return counted(sql, query, body, table.reader(), table.readCount() + 1);
    }

    /** The same of the values of a projection. */
    Statement<Counted<@Nullable Object[]>> counted(Query<R> query, Body<R> body, ProjectionPlan<R> plan) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.list(sql, body.scope());
        return counted(sql, query, body, plan::read, plan.width() + 1);
    }

    private <V> Statement<Counted<V>> counted(
            SqlBuilder sql, Query<R> query, Body<R> body, RowReader<V> reader, int last) {
        sql.add(", (SELECT count(*)");
        all(sql, query);
        sql.add(")");
        body.write(sql);
        return sql.statement(
                cache,
                table,
                "findManyAndCount",
                Command.SELECT,
                row -> new Counted<>(reader.read(row), row.getLong(last)));
    }

    private String list(Body<R> body) {
        return body.scope().depth() == 0 ? table.selectList() : table.aliasedSelectList();
    }

    /** The rows of a query without order, limit and lock, from {@code FROM} on. */
    private void all(SqlBuilder sql, Query<R> query) {
        Query<R> unlimited = new Query<>(query.predicate(), List.of(), null, 0, query.distinct(), null, null);
        Body.of(table, unlimited).write(sql);
    }

    /** Where the order decides nothing: how many rows there are is the same in any. */
    private static <T> Query<T> unordered(Query<T> query) {
        Integer take = query.take();
        return query.position() != null
                ? query
                : new Query<>(
                        query.predicate(),
                        List.of(),
                        take == null ? null : (Integer) Math.abs(take),
                        query.skip(),
                        query.distinct(),
                        null,
                        null);
    }

    Statement<Long> count(Query<R> query) {
        SqlBuilder sql = new SqlBuilder();
        if (Body.isPlain(query)) {
            sql.add("SELECT count(*) FROM ", table.sqlName());
            where(sql, query.predicate(), Scope.of(table));
        } else {
            sql.add("SELECT count(*) FROM (SELECT 1");
            Body.of(table, unordered(query)).write(sql);
            sql.add(") t");
        }
        return sql.statement(cache, table, "count", Command.SELECT, row -> row.getLong(1));
    }

    Statement<Boolean> exists(Query<R> query) {
        SqlBuilder sql = new SqlBuilder().add("SELECT EXISTS (SELECT 1");
        Body.of(table, unordered(query)).write(sql);
        sql.add(")");
        return sql.statement(cache, table, "exists", Command.SELECT, row -> row.getBoolean(1));
    }

    Statement<Boolean> exists(Unique<R> key) {
        SqlBuilder sql = new SqlBuilder().add("SELECT EXISTS (SELECT 1 FROM ", table.sqlName());
        where(sql, key);
        sql.add(")");
        return sql.statement(cache, table, "exists", Command.SELECT, row -> row.getBoolean(1));
    }

    /** {@code WHERE} a unique key, and what was added to it. */
    void where(SqlBuilder sql, Unique<R> key) {
        where(sql, table, key);
    }

    /** The same of any table that goes by its own name. */
    static <T> void where(SqlBuilder sql, Table<T, ?> table, Unique<T> key) {
        List<Column<T, ?>> columns = key.key().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<T, ?> column = columns.get(i);
            sql.add(i == 0 ? " WHERE " : " AND ").add(column.sql(), " = ").parameter(column.type(), key.values()[i]);
        }
        Predicate<T> also = key.also();
        if (also != null) {
            sql.add(" AND ");
            new ConditionWriter(sql).write(also, Scope.of(table));
        }
    }

    static void where(SqlBuilder sql, @Nullable Predicate<?> predicate, Scope scope) {
        if (predicate != null) {
            sql.add(" WHERE ");
            new ConditionWriter(sql).write(predicate, scope);
        }
    }

    static void order(SqlBuilder sql, List<? extends GroupOrder<?>> orders, Scope scope) {
        for (int i = 0; i < orders.size(); i++) {
            GroupOrder<?> one = orders.get(i);
            sql.add(i == 0 ? " ORDER BY " : ", ");
            if (one instanceof Order<?> order) {
                Expressions.sortable(sql, order.key(), scope);
            } else if (one instanceof GroupOrder.ByAggregate<?> order) {
                Aggregate<?, ?> aggregate = order.key();
                Expressions.aggregate(sql, aggregate);
            }
            sql.add(one.descending() ? " DESC" : "");
            sql.add(
                    switch (one.nulls()) {
                        case DEFAULT -> "";
                        case FIRST -> " NULLS FIRST";
                        case LAST -> " NULLS LAST";
                    });
        }
    }

    static void lock(SqlBuilder sql, Lock lock, String of) {
        sql.add(" FOR ", lock.strength().sql()).add(of, lock.waiting().sql());
    }

    /** A row, and how many there are. */
    record Counted<R>(R row, long total) {}
}

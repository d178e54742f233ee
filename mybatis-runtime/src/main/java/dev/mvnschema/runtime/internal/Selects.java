package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that read a table. */
final class Selects<R> {

    private final Table<R, ?> table;
    private final SqlCache cache;

    Selects(Table<R, ?> table, SqlCache cache) {
        this.table = table;
        this.cache = cache;
    }

    Statement<R> unique(String verb, Unique<R> key) {
        SqlBuilder sql = select();
        where(sql, key);
        return sql.statement(cache, table, verb, Command.SELECT, table.reader());
    }

    Statement<R> rows(String verb, Query<R> query) {
        SqlBuilder sql = select();
        Scope scope = Scope.of(table);
        where(sql, query.predicate(), scope);
        page(sql, query, scope);
        return sql.statement(cache, table, verb, Command.SELECT, table.reader());
    }

    Statement<Long> count(Query<R> query) {
        SqlBuilder sql = new SqlBuilder();
        if (query.take() == null && query.skip() == 0) {
            sql.add("SELECT count(*) FROM ", table.sqlName());
            where(sql, query.predicate(), Scope.of(table));
        } else {
            sql.add("SELECT count(*) FROM (");
            ones(sql, query);
            sql.add(") t");
        }
        return sql.statement(cache, table, "count", Command.SELECT, row -> row.getLong(1));
    }

    Statement<Boolean> exists(Query<R> query) {
        SqlBuilder sql = new SqlBuilder().add("SELECT EXISTS (");
        ones(sql, query);
        sql.add(")");
        return sql.statement(cache, table, "exists", Command.SELECT, row -> row.getBoolean(1));
    }

    Statement<Boolean> exists(Unique<R> key) {
        SqlBuilder sql = new SqlBuilder().add("SELECT EXISTS (SELECT 1 FROM ", table.sqlName());
        where(sql, key);
        sql.add(")");
        return sql.statement(cache, table, "exists", Command.SELECT, row -> row.getBoolean(1));
    }

    private SqlBuilder select() {
        return new SqlBuilder().add("SELECT ", table.selectList()).add(" FROM ", table.sqlName());
    }

    private void ones(SqlBuilder sql, Query<R> query) {
        sql.add("SELECT 1 FROM ", table.sqlName());
        where(sql, query.predicate(), Scope.of(table));
        limit(sql, query);
    }

    /** {@code WHERE} a unique key, and what was added to it. */
    void where(SqlBuilder sql, Unique<R> key) {
        List<Column<R, ?>> columns = key.key().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<R, ?> column = columns.get(i);
            sql.add(i == 0 ? " WHERE " : " AND ").add(column.sql(), " = ").parameter(column.type(), key.values()[i]);
        }
        Predicate<R> also = key.also();
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

    static void page(SqlBuilder sql, Query<?> query, Scope scope) {
        order(sql, query, scope);
        limit(sql, query);
    }

    static void order(SqlBuilder sql, Query<?> query, Scope scope) {
        List<? extends Order<?>> orders = query.orders();
        for (int i = 0; i < orders.size(); i++) {
            Order<?> order = orders.get(i);
            sql.add(i == 0 ? " ORDER BY " : ", ")
                    .add(scope.prefix(), order.column().sql());
            sql.add(order.descending() ? " DESC" : "");
            sql.add(
                    switch (order.nulls()) {
                        case DEFAULT -> "";
                        case FIRST -> " NULLS FIRST";
                        case LAST -> " NULLS LAST";
                    });
        }
    }

    static void limit(SqlBuilder sql, Query<?> query) {
        Integer take = query.take();
        if (take != null) {
            sql.add(" LIMIT ").parameter(PgTypes.INT8, take.longValue());
        }
        if (query.skip() > 0) {
            sql.add(" OFFSET ").parameter(PgTypes.INT8, (long) query.skip());
        }
    }
}

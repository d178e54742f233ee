package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.internal.RelationLoader.Keyed;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that read the rows of a relation for any number of parents. */
final class RelationQuery {

    private RelationQuery() {}

    /** The related rows, as records that hold the parent's key themselves. */
    static <R, T, G> Statement<T> records(
            SqlCache cache, Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        Table<T, G> target = link.target().get();
        return records(link, inclusion, keys, false)
                .statement(cache, target, "findMany", Command.SELECT, target.reader());
    }

    /** The related rows, as records beside the parent's key: a row may have several parents. */
    static <R, T, G> Statement<Keyed<T>> keyedRecords(
            SqlCache cache, Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        Table<T, G> target = link.target().get();
        RowReader<Keyed<T>> reader = byNearKey(link, target.reader(), target.readCount());
        return records(link, inclusion, keys, true).statement(cache, target, "findMany", Command.SELECT, reader);
    }

    private static <R, T, G> SqlBuilder records(
            Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys, boolean withKey) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ", link.target().get().aliasedSelectList());
        rows(sql, link, inclusion.query(), keys, withKey);
        return sql;
    }

    /** The related rows, as the values of a projection. */
    static <R, T, G> Statement<Keyed<@Nullable Object[]>> values(
            SqlCache cache, Link<R, T, G> link, Inclusion<R, T> inclusion, ProjectionPlan<T> plan, List<Object> keys) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.list(sql, Scope.aliased());
        rows(sql, link, inclusion.query(), keys, true);
        return sql.statement(
                cache, link.target().get(), "findMany", Command.SELECT, byNearKey(link, plan::read, plan.width()));
    }

    /** The numbers of related rows; nothing for parents without any. */
    static <R, T, G> Statement<Keyed<Long>> counts(
            SqlCache cache, Link<R, T, G> link, RelationCount<R, T> count, List<Object> keys) {
        Scope scope = Scope.aliased();
        SqlBuilder sql = new SqlBuilder().add("SELECT count(*)");
        nearColumns(sql, link, scope);
        sql.add(" FROM ");
        Links.from(sql, link, scope);
        ofParents(sql, link, scope, keys);
        and(sql, count.predicate(), scope);
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(i == 0 ? " GROUP BY " : ", ");
            Links.near(sql, link, scope, i);
        }
        return sql.statement(
                cache, link.target().get(), "count", Command.SELECT, byNearKey(link, row -> row.getLong(1), 1));
    }

    /** From the end of the select list on. */
    private static <T> void rows(
            SqlBuilder sql, Link<?, T, ?> link, Query<T> query, List<Object> keys, boolean withKey) {
        Scope scope = Scope.aliased();
        if (query.lock() != null) {
            throw new dev.mvnschema.runtime.InvalidQuery(
                    "the rows of a relation cannot be locked; lock them by a query of their own");
        }
        if (query.take() != null
                || query.skip() > 0
                || query.position() != null
                || !query.distinct().isEmpty()) {
            perParent(sql, link, query, scope, keys, withKey);
        } else {
            together(sql, link, query, scope, keys, withKey);
        }
    }

    /** All rows of all parents: {@code … WHERE t1."user_id" = ANY (?)}. */
    private static void together(
            SqlBuilder sql, Link<?, ?, ?> link, Query<?> query, Scope scope, List<Object> keys, boolean withKey) {
        if (withKey) {
            nearColumns(sql, link, scope);
        }
        sql.add(" FROM ");
        Links.from(sql, link, scope);
        ofParents(sql, link, scope, keys);
        and(sql, query.predicate(), scope);
        Selects.order(sql, query.orders(), scope);
    }

    private static void nearColumns(SqlBuilder sql, Link<?, ?, ?> link, Scope scope) {
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(", ");
            Links.near(sql, link, scope, i);
        }
    }

    private static void ofParents(SqlBuilder sql, Link<?, ?, ?> link, Scope scope, List<Object> keys) {
        sql.add(" WHERE ");
        if (link.columns().size() == 1) {
            Links.near(sql, link, scope, 0);
            sql.add(" = ANY (");
            arrays(sql, link, keys);
        } else {
            for (int i = 0; i < link.columns().size(); i++) {
                sql.add(i == 0 ? "(" : ", ");
                Links.near(sql, link, scope, i);
            }
            sql.add(") IN (SELECT * FROM unnest(");
            arrays(sql, link, keys);
            sql.add(")");
        }
        sql.add(")");
    }

    /** So many rows of each parent: {@code … FROM unnest(?) k CROSS JOIN LATERAL (… LIMIT ?) t1}. */
    private static <T> void perParent(
            SqlBuilder sql, Link<?, T, ?> link, Query<T> query, Scope scope, List<Object> keys, boolean withKey) {
        for (int i = 0; withKey && i < link.columns().size(); i++) {
            sql.add(", k.", key(i));
        }
        sql.add(" FROM unnest(");
        arrays(sql, link, keys);
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(i == 0 ? ") AS k(" : ", ", key(i));
        }
        sql.add(") CROSS JOIN LATERAL (SELECT t1.*");
        Body<T> body = Body.of(link.target().get(), query);
        body.write(sql, scope, new OfParent(link));
        sql.add(") t1");
        body.order(sql, scope);
    }

    /** The rows of the parent whose key is {@code k}. */
    private record OfParent(Link<?, ?, ?> link) implements Body.Source {

        @Override
        public void from(SqlBuilder sql, Scope scope) {
            Links.from(sql, link, scope);
        }

        @Override
        public boolean where(SqlBuilder sql, Scope scope) {
            for (int i = 0; i < link.columns().size(); i++) {
                sql.add(i == 0 ? " WHERE " : " AND ");
                Links.near(sql, link, scope, i);
                sql.add(" = k.", key(i));
            }
            return true;
        }
    }

    private static String key(int index) {
        return "k" + index;
    }

    private static void and(SqlBuilder sql, @Nullable Predicate<?> predicate, Scope scope) {
        if (predicate != null) {
            sql.add(" AND ");
            new ConditionWriter(sql).write(predicate, scope);
        }
    }

    private static void arrays(SqlBuilder sql, Link<?, ?, ?> link, List<Object> keys) {
        List<? extends Column<?, ?>> columns = link.columns();
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ").parameter(columns.get(i).type().list(), Keys.column(keys, i, columns.size()));
        }
    }

    /** @param width how many columns come before those of the key */
    private static <V> RowReader<Keyed<V>> byNearKey(Link<?, ?, ?> link, RowReader<V> reader, int width) {
        return row -> new Keyed<>(Keys.identity(link.columns(), key(link, row, width)), reader.read(row));
    }

    private static Object key(Link<?, ?, ?> link, ResultSet row, int width) throws SQLException {
        List<? extends Column<?, ?>> columns = link.columns();
        if (columns.size() == 1) {
            return columns.get(0).type().read(row, width + 1);
        }
        List<Object> key = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            key.add(columns.get(i).type().read(row, width + 1 + i));
        }
        return key;
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.internal.RelationLoader.Keyed;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that reads the rows of a relation for any number of parents. */
final class RelationQuery {

    private RelationQuery() {}

    static <R, T, G> Statement<Keyed<T>> of(
            SqlCache cache, Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        Table<T, G> target = link.target().get();
        Query<T> query = inclusion.query();
        Scope scope = Scope.aliased();
        SqlBuilder sql = new SqlBuilder().add("SELECT ", target.aliasedSelectList());
        if (query.take() != null || query.skip() > 0) {
            perParent(sql, link, query, scope, keys);
        } else {
            together(sql, link, query, scope, keys);
        }
        return sql.statement(cache, target, "findMany", Command.SELECT, reader(link, target));
    }

    /** All rows of all parents: {@code … WHERE t1."user_id" = ANY (?)}. */
    private static void together(SqlBuilder sql, Link<?, ?, ?> link, Query<?> query, Scope scope, List<Object> keys) {
        if (link.join() != null) {
            sql.add(", ");
            Links.near(sql, link, scope, 0);
        }
        sql.add(" FROM ");
        Links.from(sql, link, scope);
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
        and(sql, query.predicate(), scope);
        Selects.order(sql, query, scope);
    }

    /** So many rows of each parent: {@code … FROM unnest(?) k CROSS JOIN LATERAL (… LIMIT ?) t1}. */
    private static void perParent(SqlBuilder sql, Link<?, ?, ?> link, Query<?> query, Scope scope, List<Object> keys) {
        sql.add(link.join() == null ? "" : ", k.k0").add(" FROM unnest(");
        arrays(sql, link, keys);
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(i == 0 ? ") AS k(" : ", ", key(i));
        }
        sql.add(") CROSS JOIN LATERAL (SELECT t1.* FROM ");
        Links.from(sql, link, scope);
        for (int i = 0; i < link.columns().size(); i++) {
            sql.add(i == 0 ? " WHERE " : " AND ");
            Links.near(sql, link, scope, i);
            sql.add(" = k.", key(i));
        }
        and(sql, query.predicate(), scope);
        Selects.page(sql, query, scope);
        sql.add(") t1");
        Selects.order(sql, query, scope);
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

    private static <R, T> RowReader<Keyed<T>> reader(Link<R, T, ?> link, Table<T, ?> target) {
        RowReader<T> reader = target.reader();
        if (link.join() != null) {
            int last = target.columnCount() + 1;
            PgType<?> type = link.columns().get(0).type();
            return row -> new Keyed<>(Keys.identity(link.columns(), type.read(row, last)), reader.read(row));
        }
        return row -> {
            T one = reader.read(row);
            Object key = link.targetKey().of(one);
            if (key == null) {
                throw new IllegalStateException("a row without the key that it was found by");
            }
            return new Keyed<>(Keys.identity(link.targetColumns(), key), one);
        };
    }
}

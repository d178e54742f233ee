package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Lock;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Position;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes after the select list of a query: {@code FROM … WHERE … ORDER BY … LIMIT}. Knows where rows are taken from the end:
 * then they come in the opposite order.
 */
final class Body<T> {

    private final Table<T, ?> table;
    private final Query<T> query;
    private final @Nullable Keyset<T> keyset;
    private final List<Order<T>> orders;
    private final boolean fromEnd;

    private Body(Table<T, ?> table, Query<T> query, @Nullable Keyset<T> keyset, List<Order<T>> orders) {
        this.table = table;
        this.query = query;
        this.keyset = keyset;
        this.orders = orders;
        this.fromEnd = takesLast(query) || (keyset != null && keyset.isBackward());
    }

    static <T> Body<T> of(Table<T, ?> table, Query<T> query) {
        Position<T> position = query.position();
        if (position == null && !takesLast(query)) {
            return new Body<>(table, query, null, query.orders());
        }
        List<Order<T>> orders = Keyset.complete(table, query.orders());
        Keyset<T> keyset = position == null ? null : Keyset.of(table, orders, position, takesLast(query));
        return new Body<>(table, query, keyset, orders);
    }

    /** Whether a query is its predicate and nothing else, as far as the set of its rows goes. */
    static boolean isPlain(Query<?> query) {
        return query.take() == null
                && query.skip() == 0
                && query.position() == null
                && query.distinct().isEmpty();
    }

    private static boolean takesLast(Query<?> query) {
        Integer take = query.take();
        return take != null && take < 0;
    }

    /** Whether rows come in the opposite order. */
    boolean isFromEnd() {
        return fromEnd;
    }

    /** How the columns of the outermost table are written. */
    Scope scope() {
        return isAliased() ? Scope.aliased() : Scope.of(table);
    }

    private boolean isAliased() {
        return !query.distinct().isEmpty() || (keyset != null && keyset.at() != null);
    }

    /** Of the table, from {@code FROM} on. */
    void write(SqlBuilder sql) {
        write(sql, scope(), new Source() {
            @Override
            public void from(SqlBuilder to, Scope scope) {
                to.add(table.sqlName()).add(scope.alias());
            }

            @Override
            public boolean where(SqlBuilder to, Scope scope) {
                return false;
            }
        });
        lock(sql);
    }

    /** Of rows that come from elsewhere, from {@code FROM} on. */
    void write(SqlBuilder sql, Scope scope, Source source) {
        rows(sql, scope, source);
        order(sql, scope, fromEnd);
        limit(sql);
    }

    /** The order that the rows are to have in the end. */
    void order(SqlBuilder sql, Scope scope) {
        order(sql, scope, false);
    }

    /** All rows that the query is about, without their order and number. */
    void rows(SqlBuilder sql, Scope scope, Source source) {
        sql.add(" FROM ");
        if (query.distinct().isEmpty()) {
            source.from(sql, scope);
        } else {
            distinct(sql, scope, source);
        }
        if (keyset != null && keyset.at() != null) {
            keyset.join(sql, scope);
        }
        boolean filtered = query.distinct().isEmpty() && filter(sql, scope, source);
        if (keyset != null) {
            sql.add(filtered ? " AND " : " WHERE ");
            keyset.write(sql, scope);
        }
    }

    private boolean filter(SqlBuilder sql, Scope scope, Source source) {
        boolean filtered = source.where(sql, scope);
        Predicate<T> predicate = query.predicate();
        if (predicate != null) {
            sql.add(filtered ? " AND " : " WHERE ");
            new ConditionWriter(sql).write(predicate, scope);
        }
        return filtered || predicate != null;
    }

    /** The first row of each combination, in the order of the query, under the alias of the table itself. */
    private void distinct(SqlBuilder sql, Scope scope, Source source) {
        List<Order<T>> sorted = new ArrayList<>();
        query.distinct().forEach(column -> sorted.add(column.asc()));
        sorted.addAll(table.primaryKey().isEmpty() ? orders : Keyset.complete(table, orders));
        sql.add("(SELECT DISTINCT ON (");
        for (int i = 0; i < query.distinct().size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            Expressions.sortable(sql, query.distinct().get(i), scope);
        }
        sql.add(") ").add(scope.prefix()).add("* FROM ");
        source.from(sql, scope);
        filter(sql, scope, source);
        Selects.order(sql, sorted, scope);
        sql.add(")").add(scope.alias());
    }

    private void order(SqlBuilder sql, Scope scope, boolean backward) {
        if (!backward) {
            Selects.order(sql, orders, scope);
            return;
        }
        List<Order<T>> reversed = new ArrayList<>(orders.size());
        orders.forEach(order -> reversed.add(order.reversed()));
        Selects.order(sql, reversed, scope);
    }

    private void limit(SqlBuilder sql) {
        Integer take = query.take();
        if (take != null) {
            sql.add(" LIMIT ").parameter(PgTypes.INT8, Math.abs(take.longValue()));
        }
        if (query.skip() > 0) {
            sql.add(" OFFSET ").parameter(PgTypes.INT8, (long) query.skip());
        }
    }

    private void lock(SqlBuilder sql) {
        Lock lock = query.lock();
        if (lock == null) {
            return;
        }
        if (!query.distinct().isEmpty()) {
            throw new InvalidQuery("distinct rows of %s cannot be locked".formatted(table.model()));
        }
        Selects.lock(sql, lock, isAliased() ? " OF t1" : "");
    }

    /** Where the rows come from. */
    interface Source {

        /** The tables. */
        void from(SqlBuilder sql, Scope scope);

        /** {@code WHERE …}, if there is anything to say; returns whether there was. */
        boolean where(SqlBuilder sql, Scope scope);
    }
}

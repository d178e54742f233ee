package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Position;
import dev.mvnschema.runtime.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition that rows come after a position in an order without ties, nulls included.
 *
 * @param orders as rows come: the opposite of the query's where it goes backward
 * @param isBackward whether the rows ahead of the position are wanted
 * @param values of the position, by order; empty where it is that of a row in the database
 * @param at names that row, which belongs to the result; null where the values are known
 */
record Keyset<T>(
        Table<T, ?> table,
        List<Order<T>> orders,
        boolean isBackward,
        List<@Nullable Object> values,
        @Nullable Unique<T> at) {

    /** The order, with the key at its end: without ties. */
    static <T> List<Order<T>> complete(Table<T, ?> table, List<Order<T>> orders) {
        if (table.primaryKey().isEmpty()) {
            throw new InvalidQuery(
                    table.model() + " has no key, by which its rows could be told apart: no pages and no end");
        }
        List<Order<T>> all = new ArrayList<>(orders);
        boolean descending = !orders.isEmpty() && orders.get(orders.size() - 1).descending();
        for (Column<T, ?> column : table.primaryKey()) {
            if (orders.stream().noneMatch(order -> order.key() == column)) {
                all.add(descending ? column.desc() : column.asc());
            }
        }
        return all;
    }

    /**
     * The position.
     *
     * @param orders complete
     * @param last whether the last rows are wanted, which matters to a cursor
     */
    static <T> Keyset<T> of(Table<T, ?> table, List<Order<T>> orders, Position<T> position, boolean last) {
        if (position instanceof Position.Row<T> row) {
            List<@Nullable Object> values = values(table, orders, row.row());
            return new Keyset<>(table, directed(orders, row.before()), row.before(), values, null);
        }
        if (position instanceof Position.Token<T> token) {
            PageToken page = PageToken.parse(token.text(), orders);
            return new Keyset<>(table, directed(orders, page.before()), page.before(), page.values(), null);
        }
        return new Keyset<>(table, directed(orders, last), last, List.of(), ((Position.At<T>) position).key());
    }

    private static <T> List<Order<T>> directed(List<Order<T>> orders, boolean backward) {
        orders.forEach(Keyset::column);
        return backward ? orders.stream().map(Order::reversed).toList() : orders;
    }

    /** The column of a key. */
    static <T> Column<T, ?> column(Order<T> order) {
        if (order.key() instanceof Column<T, ?> column && column.arity() != Arity.LIST) {
            return column;
        }
        throw new InvalidQuery("pages and cursors need an order by columns of the model itself, none of them a list");
    }

    /** The values of a row by which rows are sorted. */
    static <T> List<@Nullable Object> values(Table<T, ?> table, List<Order<T>> orders, T row) {
        List<@Nullable Object> values = new ArrayList<>(orders.size());
        orders.forEach(order -> values.add(table.value(row, visible(table, order))));
        return values;
    }

    /** The column of a key, whose values may be seen: a secret is no part of records, and would travel in a page's token. */
    static <T> Column<T, ?> visible(Table<T, ?> table, Order<T> order) {
        Column<T, ?> column = column(order);
        if (table.isOmitted(column)) {
            throw new InvalidQuery("%s of %s is left out of records (@omit): pages and positions cannot be sorted by it"
                    .formatted(column.field(), table.model()));
        }
        return column;
    }

    /** The row in the database, as a table of one row. */
    void join(SqlBuilder sql, Scope scope) {
        if (at == null) {
            return;
        }
        sql.add(" CROSS JOIN (SELECT ");
        for (int i = 0; i < orders.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            Expressions.sortable(sql, orders.get(i).key(), Scope.PLAIN);
            sql.add(" AS k" + i);
        }
        sql.add(" FROM ", table.sqlName());
        Selects.where(sql, table, at);
        sql.add(") c");
    }

    void write(SqlBuilder sql, Scope scope) {
        if (at == null && isUniform()) {
            uniform(sql, scope);
            return;
        }
        for (int i = 0; i < orders.size(); i++) {
            sql.add("(");
            strictlyAfter(sql, i, scope);
            sql.add(" OR (");
            same(sql, i, scope);
            sql.add(i + 1 < orders.size() ? " AND " : at == null ? " AND FALSE" : "");
        }
        for (int i = 0; i < orders.size(); i++) {
            sql.add("))");
        }
    }

    /** Whether a comparison of rows says it all, which an index over the columns can answer. */
    private boolean isUniform() {
        boolean descending = orders.get(0).descending();
        return orders.stream()
                .allMatch(order ->
                        order.descending() == descending && !column(order).isNullable());
    }

    private void uniform(SqlBuilder sql, Scope scope) {
        for (int i = 0; i < orders.size(); i++) {
            sql.add(i == 0 ? "(" : ", ");
            Expressions.sortable(sql, orders.get(i).key(), scope);
        }
        sql.add(orders.get(0).descending() ? ") < (" : ") > (");
        for (int i = 0; i < orders.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            operand(sql, i);
        }
        sql.add(")");
    }

    private void strictlyAfter(SqlBuilder sql, int index, Scope scope) {
        Order<T> order = orders.get(index);
        Column<T, ?> column = column(order);
        boolean nullable = column.isNullable();
        if (at == null && values.get(index) == null) {
            sql.add(order.areNullsFirst() ? "" : "FALSE");
            if (order.areNullsFirst()) {
                sql.add(scope.prefix(), column.sql()).add(" IS NOT NULL");
            }
            return;
        }
        sql.add("(");
        Expressions.sortable(sql, column, scope);
        sql.add(order.descending() ? " < " : " > ");
        operand(sql, index);
        if (nullable && at != null) {
            sql.add(
                            order.areNullsFirst()
                                    ? " OR (c.k" + index + " IS NULL AND "
                                    : " OR (c.k" + index + " IS NOT NULL AND ")
                    .add(scope.prefix(), column.sql())
                    .add(order.areNullsFirst() ? " IS NOT NULL)" : " IS NULL)");
        } else if (nullable && !order.areNullsFirst()) {
            sql.add(" OR ").add(scope.prefix(), column.sql()).add(" IS NULL");
        }
        sql.add(")");
    }

    private void same(SqlBuilder sql, int index, Scope scope) {
        Column<T, ?> column = column(orders.get(index));
        if (at == null && values.get(index) == null) {
            sql.add(scope.prefix(), column.sql()).add(" IS NULL");
            return;
        }
        Expressions.sortable(sql, column, scope);
        sql.add(at != null && column.isNullable() ? " IS NOT DISTINCT FROM " : " = ");
        operand(sql, index);
    }

    private void operand(SqlBuilder sql, int index) {
        if (at == null) {
            sql.parameter(column(orders.get(index)).type().comparison(), values.get(index));
        } else {
            sql.add("c.k" + index);
        }
    }
}

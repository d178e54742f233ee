package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Group;
import dev.mvnschema.runtime.GroupOrder;
import dev.mvnschema.runtime.Grouping;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Order;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Statement.Command;
import org.jspecify.annotations.Nullable;

/** The statements that read something else than whole rows. */
final class ProjectionQuery<R> {

    private final Table<R, ?> table;
    private final SqlCache cache;

    ProjectionQuery(Table<R, ?> table, SqlCache cache) {
        this.table = table;
        this.cache = cache;
    }

    Statement<@Nullable Object[]> unique(String verb, Unique<R> key, ProjectionPlan<R> plan) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.list(sql, Scope.of(table));
        sql.add(" FROM ", table.sqlName());
        Selects.where(sql, table, key);
        if (key.lock() != null) {
            Selects.lock(sql, key.lock(), "");
        }
        return statement(sql, verb, plan);
    }

    Statement<@Nullable Object[]> rows(String verb, Body<R> body, ProjectionPlan<R> plan) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.list(sql, body.scope());
        body.write(sql);
        return statement(sql, verb, plan);
    }

    /** One row for all rows together. */
    Statement<@Nullable Object[]> aggregate(Query<R> query, ProjectionPlan<R> plan) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.list(sql, Scope.PLAIN);
        from(sql, query);
        return statement(sql, "aggregate", plan);
    }

    /** One row for each group. */
    Statement<@Nullable Object[]> groups(Grouping<R> grouping, ProjectionPlan<R> plan) {
        SqlBuilder sql = new SqlBuilder().add("SELECT ");
        plan.listOfGroups(sql);
        from(sql, grouping.rows());
        for (int i = 0; i < grouping.columns().size(); i++) {
            sql.add(i == 0 ? " GROUP BY " : ", ");
            Expressions.sortable(sql, grouping.columns().get(i), Scope.PLAIN);
        }
        Predicate<Group<R>> having = grouping.having();
        if (having != null) {
            sql.add(" HAVING ");
            new ConditionWriter(sql).write(having, Scope.PLAIN);
        }
        for (GroupOrder<R> order : grouping.orders()) {
            if (order instanceof Order<R> byColumn
                    && !(byColumn.key() instanceof Column<R, ?> column
                            && grouping.columns().contains(column))) {
                throw new InvalidQuery("groups are sorted by the columns that make them, or by aggregates");
            }
        }
        Selects.order(sql, grouping.orders(), Scope.PLAIN);
        if (grouping.take() != null) {
            sql.add(" LIMIT ").parameter(PgTypes.INT8, grouping.take().longValue());
        }
        if (grouping.skip() > 0) {
            sql.add(" OFFSET ").parameter(PgTypes.INT8, (long) grouping.skip());
        }
        return statement(sql, "groupBy", plan);
    }

    private void from(SqlBuilder sql, Query<R> query) {
        if (Body.isPlain(query)) {
            sql.add(" FROM ", table.sqlName());
            Selects.where(sql, query.predicate(), Scope.of(table));
            return;
        }
        Body<R> body = Body.of(table, query);
        sql.add(" FROM (SELECT ").add(body.scope().prefix(), "*");
        body.write(sql);
        sql.add(") t");
    }

    private Statement<@Nullable Object[]> statement(SqlBuilder sql, String verb, ProjectionPlan<R> plan) {
        return sql.statement(cache, table, verb, Command.SELECT, plan::read);
    }
}

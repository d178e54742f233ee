package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Aggregate;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.RelatedSort;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.Sortable;
import org.jspecify.annotations.Nullable;

/** Writes what can be sorted by and what is computed. */
final class Expressions {

    private Expressions() {}

    static void sortable(SqlBuilder sql, Sortable<?> key, Scope scope) {
        if (key instanceof Column<?, ?> column) {
            sql.add(scope.prefix(), column.sql());
            PgType<?> comparison = column.type().comparison();
            if (comparison != column.type()) {
                sql.add("::", comparison.sqlName());
            }
        } else if (key instanceof RelationCount<?, ?> count) {
            count(sql, count, scope);
        } else if (key instanceof RelatedSort<?, ?> related) {
            Scope inner = scope.inner();
            sql.add("(SELECT ");
            sortable(sql, related.key(), inner);
            from(sql, related.relation(), null, scope, inner);
        }
    }

    /** How many related rows there are, as a value of the row. */
    static void count(SqlBuilder sql, RelationCount<?, ?> count, Scope scope) {
        sql.add("(SELECT count(*)");
        from(sql, count.relation(), count.predicate(), scope, scope.inner());
    }

    private static void from(
            SqlBuilder sql, Relation<?, ?, ?> relation, @Nullable Predicate<?> predicate, Scope scope, Scope inner) {
        Link<?, ?, ?> link = relation.link();
        sql.add(" FROM ");
        Links.from(sql, link, inner);
        sql.add(" WHERE ");
        Links.tie(sql, link, scope.fromInside(), inner);
        if (predicate != null) {
            sql.add(" AND ");
            new ConditionWriter(sql).write(predicate, inner);
        }
        sql.add(")");
    }

    /** An aggregate of the rows of the outermost table, which goes by its own name. */
    static SqlBuilder aggregate(SqlBuilder sql, Aggregate<?, ?> aggregate) {
        Column<?, ?> column = aggregate.column();
        if (column == null) {
            return sql.add("count(*)");
        }
        return switch (aggregate.function()) {
            case COUNT -> sql.add("count(").add(column.sql(), ")");
            case COUNT_DISTINCT -> {
                sql.add("count(DISTINCT ");
                sortable(sql, column, Scope.PLAIN);
                yield sql.add(")");
            }
            case SUM -> cast(sql, "sum(", column, column.type() == PgTypes.OID ? "::int8" : "", aggregate.type());
            case AVG -> cast(sql, "avg(", column, exact(column.type()), aggregate.type());
            case MIN -> extreme(sql, "min(", column);
            case MAX -> extreme(sql, "max(", column);
        };
    }

    private static String exact(PgType<?> type) {
        return type == PgTypes.MONEY ? "::numeric" : type == PgTypes.OID ? "::int8" : "";
    }

    private static SqlBuilder cast(SqlBuilder sql, String function, Column<?, ?> column, String before, PgType<?> to) {
        return sql.add(function).add(column.sql(), before).add(")::", to.sqlName());
    }

    /** Types that have an order but no {@code min} are compared as texts in the order of their bytes, which is theirs. */
    private static SqlBuilder extreme(SqlBuilder sql, String function, Column<?, ?> column) {
        PgType<?> type = column.type();
        boolean asText = type == PgTypes.UUID || type == PgTypes.VARBIT || type == PgTypes.BIT || type == PgTypes.XML;
        sql.add(function, column.sql());
        return asText ? sql.add("::text COLLATE \"C\")::", type.sqlName()) : sql.add(")");
    }
}

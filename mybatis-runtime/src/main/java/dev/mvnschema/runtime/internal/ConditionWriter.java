package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.internal.Condition.All;
import dev.mvnschema.runtime.internal.Condition.AnyOf;
import dev.mvnschema.runtime.internal.Condition.Compare;
import dev.mvnschema.runtime.internal.Condition.In;
import dev.mvnschema.runtime.internal.Condition.Like;
import dev.mvnschema.runtime.internal.Condition.Not;
import dev.mvnschema.runtime.internal.Condition.NullTest;
import dev.mvnschema.runtime.internal.Condition.Quantifier;
import dev.mvnschema.runtime.internal.Condition.Related;
import java.util.List;

/** Writes predicates as SQL. */
final class ConditionWriter {

    private final SqlBuilder sql;

    ConditionWriter(SqlBuilder sql) {
        this.sql = sql;
    }

    void write(Predicate<?> predicate, Scope scope) {
        if (!(predicate instanceof Condition<?> condition)) {
            throw new IllegalArgumentException("not a predicate of this library: " + predicate.getClass());
        }
        if (condition instanceof Compare<?> compare) {
            compare(compare, scope);
        } else if (condition instanceof In<?> in) {
            in(in, scope);
        } else if (condition instanceof NullTest<?> test) {
            column(test.column(), scope).add(test.isNull() ? " IS NULL" : " IS NOT NULL");
        } else if (condition instanceof Like<?> like) {
            like(like, scope);
        } else if (condition instanceof All<?> all) {
            join(all.parts(), " AND ", "TRUE", scope);
        } else if (condition instanceof AnyOf<?> anyOf) {
            join(anyOf.parts(), " OR ", "FALSE", scope);
        } else if (condition instanceof Not<?> not) {
            sql.add("(");
            write(not.part(), scope);
            sql.add(") IS NOT TRUE");
        } else if (condition instanceof Related<?, ?> related) {
            related(related, scope);
        }
    }

    private SqlBuilder column(Column<?, ?> column, Scope scope) {
        return sql.add(scope.prefix(), column.sql());
    }

    private void compared(Column<?, ?> column, PgType<?> comparison, Scope scope) {
        column(column, scope);
        if (comparison != column.type()) {
            sql.add("::", comparison.sqlName());
        }
    }

    private void compare(Compare<?> compare, Scope scope) {
        PgType<?> type = compare.column().type().comparison();
        compared(compare.column(), type, scope);
        sql.add(compare.operator().sql()).parameter(type, compare.value());
    }

    private void in(In<?> in, Scope scope) {
        if (in.values().isEmpty()) {
            sql.add(in.negated() ? "TRUE" : "FALSE");
            return;
        }
        PgType<?> type = in.column().type().comparison();
        boolean orNull = in.negated() && in.column().isNullable();
        sql.add(orNull ? "(" : "");
        compared(in.column(), type, scope);
        sql.add(in.negated() ? " <> ALL (" : " = ANY (")
                .parameter(type.list(), in.values())
                .add(")");
        if (orNull) {
            sql.add(" OR ");
            column(in.column(), scope).add(" IS NULL)");
        }
    }

    private void like(Like<?> like, Scope scope) {
        boolean lower = like.insensitive() && like.match() == Condition.Match.EQUALS;
        sql.add(lower ? "lower(" : "");
        column(like.column(), scope);
        if (like.column().type() != PgTypes.TEXT && like.column().type() != PgTypes.CITEXT) {
            sql.add("::text");
        }
        if (lower) {
            sql.add(") = lower(").parameter(PgTypes.TEXT, like.value()).add(")");
        } else {
            sql.add(like.insensitive() ? " ILIKE " : " LIKE ").parameter(PgTypes.TEXT, LikePattern.of(like));
        }
    }

    private void join(List<? extends Predicate<?>> parts, String between, String none, Scope scope) {
        if (parts.isEmpty()) {
            sql.add(none);
            return;
        }
        sql.add("(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                sql.add(between);
            }
            write(parts.get(i), scope);
        }
        sql.add(")");
    }

    private void related(Related<?, ?> related, Scope scope) {
        Link<?, ?, ?> link = related.relation().link();
        Scope inner = scope.inner();
        sql.add(related.quantifier() == Quantifier.SOME ? "EXISTS (SELECT 1 FROM " : "NOT EXISTS (SELECT 1 FROM ");
        Links.from(sql, link, inner);
        sql.add(" WHERE ");
        Links.tie(sql, link, scope.fromInside(), inner);
        Predicate<?> predicate = related.predicate();
        if (predicate != null) {
            boolean every = related.quantifier() == Quantifier.EVERY;
            sql.add(every ? " AND (" : " AND ");
            write(predicate, inner);
            sql.add(every ? ") IS NOT TRUE" : "");
        }
        sql.add(")");
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.internal.Condition.AggregateCompare;
import dev.mvnschema.runtime.internal.Condition.AggregateNull;
import dev.mvnschema.runtime.internal.Condition.All;
import dev.mvnschema.runtime.internal.Condition.AnyOf;
import dev.mvnschema.runtime.internal.Condition.Compare;
import dev.mvnschema.runtime.internal.Condition.CompareColumns;
import dev.mvnschema.runtime.internal.Condition.CompareText;
import dev.mvnschema.runtime.internal.Condition.In;
import dev.mvnschema.runtime.internal.Condition.InText;
import dev.mvnschema.runtime.internal.Condition.Joined;
import dev.mvnschema.runtime.internal.Condition.JsonLike;
import dev.mvnschema.runtime.internal.Condition.JsonTest;
import dev.mvnschema.runtime.internal.Condition.Like;
import dev.mvnschema.runtime.internal.Condition.Not;
import dev.mvnschema.runtime.internal.Condition.NullTest;
import dev.mvnschema.runtime.internal.Condition.Quantifier;
import dev.mvnschema.runtime.internal.Condition.Related;
import dev.mvnschema.runtime.internal.Condition.Search;
import java.util.ArrayList;
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
        } else if (condition instanceof CompareText<?> compare) {
            compareText(compare, scope);
        } else if (condition instanceof InText<?> in) {
            inText(in, scope);
        } else if (condition instanceof CompareColumns<?> compare) {
            compareColumns(compare, scope);
        } else if (condition instanceof JsonTest<?> test) {
            new JsonConditions(sql).write(test, scope);
        } else if (condition instanceof JsonLike<?> like) {
            new JsonConditions(sql).write(like, scope);
        } else if (condition instanceof Search<?> search) {
            search(search, scope);
        } else if (condition instanceof AggregateCompare<?> compare) {
            aggregate(compare);
        } else if (condition instanceof AggregateNull<?> test) {
            Expressions.aggregate(sql, test.aggregate()).add(test.isNull() ? " IS NULL" : " IS NOT NULL");
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
        } else if (condition instanceof Joined<?> joined) {
            joined(joined, scope);
        }
    }

    private void joined(Joined<?> joined, Scope scope) {
        sql.add("EXISTS (SELECT 1 FROM ", joined.join().name())
                .add(" j WHERE j.", joined.join().targetSql());
        sql.add(" = ").add(scope.fromInside(), joined.column().sql());
        sql.add(" AND j.", joined.join().thisSql()).add(" = ").parameter(joined.other(), joined.key());
        sql.add(")");
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
        boolean differs = compare.operator() == Operator.DISTINCT;
        if ((differs || compare.operator() == Operator.EQ)
                && compare.column().arity() == Arity.LIST
                && ((List<?>) compare.value()).isEmpty()) {
            // null in the database reads as a list without elements
            sql.add("coalesce(array_length(");
            column(compare.column(), scope).add(", 1), 0)", differs ? " <> 0" : " = 0");
            return;
        }
        PgType<?> type = compare.column().type().comparison();
        compared(compare.column(), type, scope);
        sql.add(compare.operator().sql()).parameter(type, compare.value());
    }

    private void in(In<?> in, Scope scope) {
        if (in.values().isEmpty()) {
            sql.add(in.negated() ? "TRUE" : "FALSE");
            return;
        }
        if (in.column().arity() == Arity.LIST) {
            inLists(in, scope);
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

    /** An array of lists would be one list to PostgreSQL. */
    private <M> void inLists(In<M> in, Scope scope) {
        List<Predicate<M>> lists = new ArrayList<>();
        in.values().forEach(list -> lists.add(new Compare<>(in.column(), Operator.EQ, list)));
        Predicate<M> one = Condition.anyOf(lists);
        write(in.negated() ? one.not() : one, scope);
    }

    private void like(Like<?> like, Scope scope) {
        text(like.column(), scope)
                .add(like.insensitive() ? " ILIKE " : " LIKE ")
                .parameter(PgTypes.TEXT, LikePattern.of(like.match(), like.value()));
    }

    private SqlBuilder text(Column<?, String> column, Scope scope) {
        column(column, scope);
        return sql.add(column.type() == PgTypes.TEXT || column.type() == PgTypes.CITEXT ? "" : "::text");
    }

    private void compareText(CompareText<?> compare, Scope scope) {
        sql.add("lower(");
        text(compare.column(), scope)
                .add(")", compare.operator().sql())
                .add("lower(")
                .parameter(PgTypes.TEXT, compare.value())
                .add(")");
    }

    private void inText(InText<?> in, Scope scope) {
        boolean orNull = in.negated() && in.column().isNullable();
        sql.add(orNull ? "(lower(" : "lower(");
        text(in.column(), scope)
                .add(in.negated() ? ") <> ALL" : ") = ANY")
                .add(" (ARRAY(SELECT lower(v) FROM unnest(")
                .parameter(PgTypes.TEXT.list(), in.values())
                .add(") v))");
        if (orNull) {
            sql.add(" OR ");
            column(in.column(), scope).add(" IS NULL)");
        }
    }

    private void compareColumns(CompareColumns<?> compare, Scope scope) {
        boolean zones = compare.column().type() != compare.other().type();
        operand(compare.column(), zones, scope);
        sql.add(compare.operator().sql());
        operand(compare.other(), zones, scope);
    }

    /** A timestamp without zone holds UTC, whatever the session's zone is. */
    private void operand(Column<?, ?> column, boolean zones, Scope scope) {
        compared(column, column.type().comparison(), scope);
        sql.add(zones && column.type() == PgTypes.TIMESTAMP ? " AT TIME ZONE 'UTC'" : "");
    }

    private void search(Search<?> search, Scope scope) {
        String language = search.language() == null ? "" : Identifiers.literal(search.language()) + "::regconfig, ";
        boolean several = search.columns().size() > 1;
        sql.add("to_tsvector(", language).add(several ? "concat_ws(' '" : "");
        for (Column<?, String> column : search.columns()) {
            sql.add(several ? ", " : "");
            text(column, scope);
        }
        sql.add(several ? ")" : "")
                .add(") @@ websearch_to_tsquery(", language)
                .parameter(PgTypes.TEXT, search.query())
                .add(")");
    }

    private void aggregate(AggregateCompare<?> compare) {
        Expressions.aggregate(sql, compare.aggregate());
        sql.add(compare.operator().sql()).parameter(compare.aggregate().type(), compare.value());
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

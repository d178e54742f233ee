package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Json;
import dev.mvnschema.runtime.internal.Condition.JsonLike;
import dev.mvnschema.runtime.internal.Condition.JsonOperator;
import dev.mvnschema.runtime.internal.Condition.JsonTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tests of documents as SQL. */
final class JsonConditions {

    private final SqlBuilder sql;

    JsonConditions(SqlBuilder sql) {
        this.sql = sql;
    }

    void write(JsonTest<?> test, Scope scope) {
        Json value = test.value();
        switch (test.operator()) {
            case EXISTS -> part(test.column(), test.path(), " #> ", scope).add(" IS NOT NULL");
            case EQ -> compared(test, " = ", value, scope);
            case DISTINCT -> compared(test, " IS DISTINCT FROM ", value, scope);
            case LT -> ordered(test, " < ", value, scope);
            case LTE -> ordered(test, " <= ", value, scope);
            case GT -> ordered(test, " > ", value, scope);
            case GTE -> ordered(test, " >= ", value, scope);
            case ARRAY_CONTAINS -> {
                kind(test.column(), test.path(), "array", scope);
                compared(test, " @> ", value, scope);
                sql.add(")");
            }
            case ARRAY_STARTS_WITH, ARRAY_ENDS_WITH -> {
                kind(test.column(), test.path(), "array", scope);
                sql.add("(");
                part(test.column(), test.path(), " #> ", scope)
                        .add(test.operator() == JsonOperator.ARRAY_STARTS_WITH ? ") -> 0 = " : ") -> -1 = ");
                operand(value).add(")");
            }
        }
    }

    void write(JsonLike<?> like, Scope scope) {
        kind(like.column(), like.path(), "string", scope);
        part(like.column(), like.path(), " #>> ", scope)
                .add(like.insensitive() ? " ILIKE " : " LIKE ")
                .parameter(PgTypes.TEXT, LikePattern.of(like.match(), like.value()))
                .add(")");
    }

    private void compared(JsonTest<?> test, String operator, @Nullable Json value, Scope scope) {
        part(test.column(), test.path(), " #> ", scope).add(operator);
        operand(value);
    }

    /** Numbers are compared with numbers and texts with texts. */
    private void ordered(JsonTest<?> test, String operator, @Nullable Json value, Scope scope) {
        String text = value == null ? "" : value.text().strip();
        kind(test.column(), test.path(), text.startsWith("\"") ? "string" : "number", scope);
        compared(test, operator, value, scope);
        sql.add(")");
    }

    /** The part is of that kind, and … */
    private void kind(Column<?, Json> column, List<String> path, String kind, Scope scope) {
        sql.add("(jsonb_typeof(");
        part(column, path, " #> ", scope).add(") = '").add(kind).add("' AND ");
    }

    private SqlBuilder operand(@Nullable Json value) {
        // the cast matters: the type of the right side of = could be found, but not that of @>
        return sql.parameter(PgTypes.JSONB, value).add("::jsonb");
    }

    private SqlBuilder part(Column<?, Json> column, List<String> path, String operator, Scope scope) {
        sql.add("(").add(scope.prefix(), column.sql());
        sql.add(column.type() == PgTypes.JSONB ? "" : "::jsonb");
        return sql.add(operator).parameter(PgTypes.TEXT.list(), path).add(")");
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.PgType;
import java.util.List;

/** A column of JSON documents. Documents are equal as PostgreSQL's {@code jsonb} has it: white space and the order of keys aside. */
public final class JsonColumn<M> extends Column<M, Json> {

    /** Called by generated code. */
    public JsonColumn(int ordinal, String field, String columnName, PgType<Json> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    /** A part of the document: {@code path("address", "city")}, {@code path("tags", "0")}; the whole of it without keys. */
    public JsonPath<M> path(String... keys) {
        return new JsonPath<>(this, Condition.operands(List.of(keys), field()), false);
    }

    /** Rows whose document is JSON's null, and not the database's. */
    public Predicate<M> isJsonNull() {
        return eq(Json.NULL);
    }

    /** Rows without a document, or whose document is JSON's null. */
    public Predicate<M> isAnyNull() {
        return isNull().or(isJsonNull());
    }
}

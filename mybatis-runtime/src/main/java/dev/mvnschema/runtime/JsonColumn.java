package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;

/** A column of JSON documents. Documents are equal as PostgreSQL's {@code jsonb} has it: white space and the order of keys aside. */
public final class JsonColumn<M> extends Column<M, Json> {

    /** Called by generated code. */
    public JsonColumn(int ordinal, String field, String columnName, PgType<Json> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }
}

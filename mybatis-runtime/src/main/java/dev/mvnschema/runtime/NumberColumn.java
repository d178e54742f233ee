package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;

/** A column of numbers. */
public abstract class NumberColumn<M, T extends Number> extends ComparableColumn<M, T> {

    NumberColumn(int ordinal, String field, String columnName, PgType<T> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }
}

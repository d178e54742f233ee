package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;

/** A column of floating-point numbers; takes integer operands too. */
public final class DoubleColumn<M> extends NumberColumn<M, Double> {

    /** Called by generated code. */
    public DoubleColumn(int ordinal, String field, String columnName, PgType<Double> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    public Predicate<M> eq(double value) {
        return eq(Double.valueOf(value));
    }

    public Predicate<M> ne(double value) {
        return ne(Double.valueOf(value));
    }

    public Predicate<M> lt(double value) {
        return lt(Double.valueOf(value));
    }

    public Predicate<M> lte(double value) {
        return lte(Double.valueOf(value));
    }

    public Predicate<M> gt(double value) {
        return gt(Double.valueOf(value));
    }

    public Predicate<M> gte(double value) {
        return gte(Double.valueOf(value));
    }

    /** Both ends belong to it. */
    public Predicate<M> between(double low, double high) {
        return between(Double.valueOf(low), Double.valueOf(high));
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import org.jspecify.annotations.Nullable;

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

    /** The sum; null when there are no values. */
    public Aggregate<M, @Nullable Double> sum() {
        return Aggregate.sum(this, type());
    }

    /** The average; null when there are no values. */
    public Aggregate<M, @Nullable Double> avg() {
        return Aggregate.average(this, PgTypes.FLOAT8);
    }
}

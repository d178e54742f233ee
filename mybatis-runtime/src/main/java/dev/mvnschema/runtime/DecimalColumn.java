package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A column of exact decimals; takes integer operands too. */
public final class DecimalColumn<M> extends NumberColumn<M, BigDecimal> {

    /** Called by generated code. */
    public DecimalColumn(int ordinal, String field, String columnName, PgType<BigDecimal> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    public Predicate<M> eq(long value) {
        return eq(BigDecimal.valueOf(value));
    }

    public Predicate<M> ne(long value) {
        return ne(BigDecimal.valueOf(value));
    }

    public Predicate<M> lt(long value) {
        return lt(BigDecimal.valueOf(value));
    }

    public Predicate<M> lte(long value) {
        return lte(BigDecimal.valueOf(value));
    }

    public Predicate<M> gt(long value) {
        return gt(BigDecimal.valueOf(value));
    }

    public Predicate<M> gte(long value) {
        return gte(BigDecimal.valueOf(value));
    }

    /** Both ends belong to it. */
    public Predicate<M> between(long low, long high) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** The sum; null when there are no values. */
    public Aggregate<M, @Nullable BigDecimal> sum() {
        return Aggregate.sum(this, PgTypes.NUMERIC);
    }

    /** The average; null when there are no values. */
    public Aggregate<M, @Nullable BigDecimal> avg() {
        return Aggregate.exactAverage(this);
    }
}

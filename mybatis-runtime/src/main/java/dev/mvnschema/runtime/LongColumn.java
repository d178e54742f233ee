package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A column of 64-bit integers; takes {@code int} operands too. */
public final class LongColumn<M> extends NumberColumn<M, Long> {

    /** Called by generated code. */
    public LongColumn(int ordinal, String field, String columnName, PgType<Long> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    public Predicate<M> eq(long value) {
        return eq(Long.valueOf(value));
    }

    public Predicate<M> ne(long value) {
        return ne(Long.valueOf(value));
    }

    public Predicate<M> lt(long value) {
        return lt(Long.valueOf(value));
    }

    public Predicate<M> lte(long value) {
        return lte(Long.valueOf(value));
    }

    public Predicate<M> gt(long value) {
        return gt(Long.valueOf(value));
    }

    public Predicate<M> gte(long value) {
        return gte(Long.valueOf(value));
    }

    /** Both ends belong to it. */
    public Predicate<M> between(long low, long high) {
        return between(Long.valueOf(low), Long.valueOf(high));
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

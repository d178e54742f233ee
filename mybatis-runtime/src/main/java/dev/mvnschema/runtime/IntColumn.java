package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A column of integers of up to 32 bits. */
public final class IntColumn<M> extends NumberColumn<M, Integer> {

    /** Called by generated code. */
    public IntColumn(int ordinal, String field, String columnName, PgType<Integer> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    /** The sum; null when there are no values. Cannot overflow. */
    public Aggregate<M, @Nullable Long> sum() {
        return Aggregate.sum(this, PgTypes.INT8);
    }

    /** The average; null when there are no values. */
    public Aggregate<M, @Nullable BigDecimal> avg() {
        return Aggregate.exactAverage(this);
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Operator;
import dev.mvnschema.runtime.internal.PgType;

/** A column whose values have an order. */
public class ComparableColumn<M, T> extends Column<M, T> {

    /** Called by generated code. */
    public ComparableColumn(int ordinal, String field, String columnName, PgType<T> type, Arity arity) {
        super(ordinal, field, columnName, type, arity);
    }

    public final Predicate<M> lt(T value) {
        return compare(Operator.LT, value);
    }

    public final Predicate<M> lte(T value) {
        return compare(Operator.LTE, value);
    }

    public final Predicate<M> gt(T value) {
        return compare(Operator.GT, value);
    }

    public final Predicate<M> gte(T value) {
        return compare(Operator.GTE, value);
    }

    /** Both ends belong to it. */
    public final Predicate<M> between(T low, T high) {
        return gte(low).and(lte(high));
    }

    private Predicate<M> compare(Operator operator, T value) {
        return new Condition.Compare<>(this, operator, Condition.operand(value, field()));
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Operator;
import dev.mvnschema.runtime.internal.PgType;
import org.jspecify.annotations.Nullable;

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

    /** Rows whose value is smaller than that of another column. */
    public final Predicate<M> lt(Column<M, ? extends T> other) {
        return compare(Operator.LT, other);
    }

    /** Rows whose value is at most that of another column. */
    public final Predicate<M> lte(Column<M, ? extends T> other) {
        return compare(Operator.LTE, other);
    }

    /** Rows whose value is greater than that of another column. */
    public final Predicate<M> gt(Column<M, ? extends T> other) {
        return compare(Operator.GT, other);
    }

    /** Rows whose value is at least that of another column. */
    public final Predicate<M> gte(Column<M, ? extends T> other) {
        return compare(Operator.GTE, other);
    }

    /** The smallest value; null when there are none. */
    public final Aggregate<M, @Nullable T> min() {
        return new Aggregate<>(Aggregate.Function.MIN, this, type());
    }

    /** The largest value; null when there are none. */
    public final Aggregate<M, @Nullable T> max() {
        return new Aggregate<>(Aggregate.Function.MAX, this, type());
    }

    private Predicate<M> compare(Operator operator, Column<M, ? extends T> other) {
        return new Condition.CompareColumns<>(this, operator, Condition.operand(other));
    }

    private Predicate<M> compare(Operator operator, T value) {
        return new Condition.Compare<>(this, operator, Condition.operand(value, field()));
    }
}

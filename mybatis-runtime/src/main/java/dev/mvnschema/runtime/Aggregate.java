package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Operator;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from many rows: {@code Aggregate.count()}, {@code User.TOKEN_BALANCE.sum()}. A projection for
 * {@code aggregate} and {@code groupBy}, and a condition for {@code having}.
 *
 * @param function how it is computed
 * @param column of which column; null for the number of rows
 * @param type how the result travels
 * @param <M> the model's record
 * @param <V> the Java type of the result
 */
public record Aggregate<M, V extends @Nullable Object>(
        Function function, @Nullable Column<M, ?> column, PgType<?> type) implements Selectable<M, V> {

    /** How many values become one. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    /** The number of rows. */
    public static <M> Aggregate<M, Long> count() {
        return new Aggregate<>(Function.COUNT, null, PgTypes.INT8);
    }

    static <M, V> Aggregate<M, @Nullable V> sum(NumberColumn<M, ?> column, PgType<V> type) {
        return new Aggregate<>(Function.SUM, column, type);
    }

    static <M, V> Aggregate<M, @Nullable V> average(NumberColumn<M, ?> column, PgType<V> type) {
        return new Aggregate<>(Function.AVG, column, type);
    }

    static <M> Aggregate<M, @Nullable BigDecimal> exactAverage(NumberColumn<M, ?> column) {
        return average(column, PgTypes.NUMERIC);
    }

    /** Groups for which it equals this value. */
    public Predicate<Group<M>> eq(V value) {
        return compare(Operator.EQ, value);
    }

    /** Groups for which it differs from this value, or is null. */
    public Predicate<Group<M>> ne(V value) {
        return compare(Operator.DISTINCT, value);
    }

    public Predicate<Group<M>> lt(V value) {
        return compare(Operator.LT, value);
    }

    public Predicate<Group<M>> lte(V value) {
        return compare(Operator.LTE, value);
    }

    public Predicate<Group<M>> gt(V value) {
        return compare(Operator.GT, value);
    }

    public Predicate<Group<M>> gte(V value) {
        return compare(Operator.GTE, value);
    }

    /** Both ends belong to it. */
    public Predicate<Group<M>> between(V low, V high) {
        return gte(low).and(lte(high));
    }

    /** Groups without a value: there was none in any of their rows. */
    public Predicate<Group<M>> isNull() {
        return new Condition.AggregateNull<>(this, true);
    }

    public Predicate<Group<M>> isNotNull() {
        return new Condition.AggregateNull<>(this, false);
    }

    /** Groups in this order, smallest first. */
    public GroupOrder<M> asc() {
        return new GroupOrder.ByAggregate<>(this, false, Order.Nulls.DEFAULT);
    }

    /** Groups in this order, largest first. */
    public GroupOrder<M> desc() {
        return new GroupOrder.ByAggregate<>(this, true, Order.Nulls.DEFAULT);
    }

    private Predicate<Group<M>> compare(Operator operator, @Nullable V value) {
        return new Condition.AggregateCompare<>(this, operator, Condition.operand(value, toString()));
    }

    @Override
    public String toString() {
        String of = column == null ? "*" : column.field();
        return switch (function) {
            case COUNT -> "count(" + of + ")";
            case COUNT_DISTINCT -> "countDistinct(" + of + ")";
            case SUM -> "sum(" + of + ")";
            case AVG -> "avg(" + of + ")";
            case MIN -> "min(" + of + ")";
            case MAX -> "max(" + of + ")";
        };
    }
}

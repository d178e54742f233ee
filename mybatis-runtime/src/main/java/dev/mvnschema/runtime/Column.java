package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Arity;
import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Identifiers;
import dev.mvnschema.runtime.internal.Operator;
import dev.mvnschema.runtime.internal.PgType;
import dev.mvnschema.runtime.internal.PgTypes;
import java.util.Arrays;
import java.util.Collection;

/**
 * A typed column of a model: makes predicates and orders. A null operand is an {@link InvalidQuery}, never "everything".
 *
 * @param <M> the model's record
 * @param <T> the Java type of a value
 */
public non-sealed class Column<M, T> implements Selectable<M, T>, Sortable<M> {

    private final int ordinal;
    private final String field;
    private final String columnName;
    private final String sql;
    private final PgType<T> type;
    private final Arity arity;

    /** Called by generated code. */
    public Column(int ordinal, String field, String columnName, PgType<T> type, Arity arity) {
        this.ordinal = ordinal;
        this.field = field;
        this.columnName = columnName;
        this.sql = Identifiers.quote(columnName);
        this.type = type;
        this.arity = arity;
    }

    /** Rows whose value equals this one. */
    public final Predicate<M> eq(T value) {
        return new Condition.Compare<>(this, Operator.EQ, Condition.operand(value, field));
    }

    /** Rows whose value differs from this one; rows where it is null are among them. */
    public final Predicate<M> ne(T value) {
        return new Condition.Compare<>(
                this, isNullable() ? Operator.DISTINCT : Operator.NE, Condition.operand(value, field));
    }

    /** Rows whose value is one of these; no rows when the collection is empty. */
    public final Predicate<M> in(Collection<? extends T> values) {
        return new Condition.In<>(this, false, Condition.operands(values, field));
    }

    /** Rows whose value is one of these. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Predicate<M> in(T... values) {
        return in(Arrays.asList(Condition.operand(values, field)));
    }

    /** Rows whose value is none of these; rows where it is null are among them. */
    public final Predicate<M> notIn(Collection<? extends T> values) {
        return new Condition.In<>(this, true, Condition.operands(values, field));
    }

    /** Rows whose value is none of these; rows where it is null are among them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Predicate<M> notIn(T... values) {
        return notIn(Arrays.asList(Condition.operand(values, field)));
    }

    public final Predicate<M> isNull() {
        return new Condition.NullTest<>(this, true);
    }

    public final Predicate<M> isNotNull() {
        return new Condition.NullTest<>(this, false);
    }

    /** Rows whose value equals that of another column. */
    public final Predicate<M> eq(Column<M, ? extends T> other) {
        return new Condition.CompareColumns<>(this, Operator.EQ, Condition.operand(other));
    }

    /** Rows whose value differs from that of another column; null is a value like others here. */
    public final Predicate<M> ne(Column<M, ? extends T> other) {
        return new Condition.CompareColumns<>(this, Operator.DISTINCT, Condition.operand(other));
    }

    /** How many rows have a value here. */
    public final Aggregate<M, Long> count() {
        return new Aggregate<>(Aggregate.Function.COUNT, this, PgTypes.INT8);
    }

    /** How many different values there are. */
    public final Aggregate<M, Long> countDistinct() {
        return new Aggregate<>(Aggregate.Function.COUNT_DISTINCT, this, PgTypes.INT8);
    }

    /** The field's name in the schema file. */
    public final String field() {
        return field;
    }

    /** The column's name in the database. */
    public final String columnName() {
        return columnName;
    }

    /** The column's quoted name. */
    public final String sql() {
        return sql;
    }

    public final boolean isNullable() {
        return arity != Arity.REQUIRED;
    }

    /** The position among the columns of the model, from 0. */
    public final int ordinal() {
        return ordinal;
    }

    /** How values travel to and from PostgreSQL. */
    public final PgType<T> type() {
        return type;
    }

    /** What the schema says about nulls: lists are never null in Java. */
    public final Arity arity() {
        return arity;
    }

    @Override
    public final String toString() {
        return field;
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.Quantifier;
import dev.mvnschema.runtime.internal.Link;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A relation that leads to any number of rows. */
public final class ToMany<M, T, G> extends Relation<M, T, G> {

    /** Called by generated code. */
    public ToMany(int ordinal, String name, Supplier<Link<M, T, G>> link) {
        super(ordinal, name, link);
    }

    /** Rows with at least one related row for which this is true. */
    public Predicate<M> some(Predicate<T> predicate) {
        return related(Quantifier.SOME, predicate);
    }

    /** Rows with at least one related row. */
    public Predicate<M> some() {
        return new Condition.Related<>(this, Quantifier.SOME, null);
    }

    /** Rows whose related rows all satisfy this; rows without related rows are among them. */
    public Predicate<M> every(Predicate<T> predicate) {
        return related(Quantifier.EVERY, predicate);
    }

    /** Rows without a related row for which this is true. */
    public Predicate<M> none(Predicate<T> predicate) {
        return related(Quantifier.NONE, predicate);
    }

    /** Rows without related rows. */
    public Predicate<M> none() {
        return new Condition.Related<>(this, Quantifier.NONE, null);
    }

    /** Loads the rows of each parent in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> orderBy(Order<T> first, Order<T>... more) {
        return inclusion().orderBy(first, more);
    }

    /** The number of related rows. */
    public RelationCount<M, T> count() {
        return new RelationCount<>(this, null);
    }

    /** The number of related rows for which this is true. */
    public RelationCount<M, T> count(Predicate<T> predicate) {
        return new RelationCount<>(this, Condition.operand(predicate));
    }

    /** Some values of the related rows, as part of a projection. */
    public <V extends @Nullable Object> RelatedRows<M, T, V> select(Projection<T, V> projection) {
        return new RelatedRows<>(inclusion(), Condition.operand(projection));
    }

    /** Loads of each parent's rows with the same values in these columns only the first. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> distinct(Column<T, ?> first, Column<T, ?>... more) {
        return inclusion().distinct(first, more);
    }

    /** Loads at most so many rows for each parent; the last so many when negative. */
    public Inclusion<M, T> take(int rows) {
        return inclusion().take(rows);
    }

    /** Leaves out the first so many rows of each parent. */
    public Inclusion<M, T> skip(int rows) {
        return inclusion().skip(rows);
    }
}

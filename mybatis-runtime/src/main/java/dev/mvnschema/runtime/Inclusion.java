package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;

/**
 * A relation to load, and which of its rows.
 *
 * @param relation the relation
 * @param query which rows, per parent
 * @param nested what to load with each of them
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
public record Inclusion<M, T>(Relation<M, T, ?> relation, Query<T> query, Include<T> nested) implements Includable<M> {

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> where(Predicate<T> first, Predicate<T>... more) {
        return new Inclusion<>(relation, query.where(first, more), nested);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> orderBy(Order<T> first, Order<T>... more) {
        return new Inclusion<>(relation, query.orderBy(first, more), nested);
    }

    /** At most so many rows for each parent. */
    public Inclusion<M, T> take(int rows) {
        return new Inclusion<>(relation, query.take(rows), nested);
    }

    /** Without the first so many rows of each parent. */
    public Inclusion<M, T> skip(int rows) {
        return new Inclusion<>(relation, query.skip(rows), nested);
    }

    /** Loads these relations of the loaded rows, too. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> include(Includable<T> first, Includable<T>... more) {
        return new Inclusion<>(relation, query, nested.with(Condition.operands(first, more)));
    }

    @Override
    public Inclusion<M, T> inclusion() {
        return this;
    }
}

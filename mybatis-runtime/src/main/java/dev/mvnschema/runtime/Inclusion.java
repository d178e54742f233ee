package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return with(query.where(first, more));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> orderBy(Order<T> first, Order<T>... more) {
        return with(query.orderBy(first, more));
    }

    /** At most so many rows for each parent; the last so many when negative. */
    public Inclusion<M, T> take(int rows) {
        return with(query.take(rows));
    }

    /** Without the first so many rows of each parent. */
    public Inclusion<M, T> skip(int rows) {
        return with(query.skip(rows));
    }

    /** Of each parent's rows with the same values in these columns only the first. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> distinct(Column<T, ?> first, Column<T, ?>... more) {
        return with(query.distinct(first, more));
    }

    /** Of each parent the rows behind this one, which may be any row of the related model. */
    public Inclusion<M, T> after(T row) {
        return with(query.after(row));
    }

    /** Of each parent the rows ahead of this one. */
    public Inclusion<M, T> before(T row) {
        return with(query.before(row));
    }

    /** Of each parent the rows from the one with this key on; see {@link Query#cursor}. */
    public Inclusion<M, T> cursor(Unique<T> key) {
        return with(query.cursor(key));
    }

    /** Loads these relations of the loaded rows, too. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> include(Includable<T> first, Includable<T>... more) {
        return new Inclusion<>(relation, query, nested.with(Condition.operands(first, more)));
    }

    /** A test that is made only when there is a value to test with; see {@link Query#whenPresent}. */
    public <V> Inclusion<M, T> whenPresent(@Nullable V value, Function<? super V, Predicate<T>> test) {
        return with(query.whenPresent(value, test));
    }

    private Inclusion<M, T> with(Query<T> other) {
        return new Inclusion<>(relation, other, nested);
    }
}

package dev.mvnschema.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some values of the related rows, as part of a projection: {@code User.PAYMENTS.select(Payment.AMOUNT).take(3)}. Costs one
 * statement, however many rows there are.
 *
 * @param inclusion which rows
 * @param projection what of each
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 * @param <V> what becomes of a related row
 */
public record RelatedRows<M, T, V extends @Nullable Object>(Inclusion<M, T> inclusion, Projection<T, V> projection)
        implements Selectable<M, List<V>> {

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final RelatedRows<M, T, V> where(Predicate<T> first, Predicate<T>... more) {
        return new RelatedRows<>(inclusion.where(first, more), projection);
    }

    /** The rows of each parent in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final RelatedRows<M, T, V> orderBy(Order<T> first, Order<T>... more) {
        return new RelatedRows<>(inclusion.orderBy(first, more), projection);
    }

    /** At most so many rows of each parent; the last so many when negative. */
    public RelatedRows<M, T, V> take(int rows) {
        return new RelatedRows<>(inclusion.take(rows), projection);
    }

    /** Without the first so many rows of each parent. */
    public RelatedRows<M, T, V> skip(int rows) {
        return new RelatedRows<>(inclusion.skip(rows), projection);
    }

    /** Of each parent's rows with the same values in these columns only the first. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final RelatedRows<M, T, V> distinct(Column<T, ?> first, Column<T, ?>... more) {
        return new RelatedRows<>(inclusion.distinct(first, more), projection);
    }

    /** Of each parent the rows behind this one, which may be any row of the related model. */
    public RelatedRows<M, T, V> after(T row) {
        return new RelatedRows<>(inclusion.after(row), projection);
    }

    /** Of each parent the rows ahead of this one. */
    public RelatedRows<M, T, V> before(T row) {
        return new RelatedRows<>(inclusion.before(row), projection);
    }

    /** Of each parent the rows from the one with this key on; see {@link Query#cursor}. */
    public RelatedRows<M, T, V> cursor(Unique<T> key) {
        return new RelatedRows<>(inclusion.cursor(key), projection);
    }

    /** A test that is made only when there is a value to test with; see {@link Query#whenPresent}. */
    public <X> RelatedRows<M, T, V> whenPresent(@Nullable X value, Function<? super X, Predicate<T>> test) {
        return new RelatedRows<>(inclusion.whenPresent(value, test), projection);
    }
}

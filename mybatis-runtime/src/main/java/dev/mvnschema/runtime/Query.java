package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a model, in which order, and how many of them: an immutable value that starts with {@code User.where(…)} or
 * {@code User.all()}.
 *
 * @param predicate which rows; null for all of them
 * @param orders in which order; empty for none in particular
 * @param take at most so many rows; null for all of them
 * @param skip leave out so many rows first
 * @param <M> the model's record
 */
public record Query<M>(
        @Nullable Predicate<M> predicate,
        List<Order<M>> orders,
        @Nullable Integer take,
        int skip) {

    public Query {
        orders = List.copyOf(orders);
        if ((take != null && take < 0) || skip < 0) {
            throw new InvalidQuery("take and skip cannot be negative");
        }
    }

    /** Every row. Called by generated code, as {@code User.all()}. */
    public static <M> Query<M> all() {
        return new Query<>(null, List.of(), null, 0);
    }

    /** The rows for which all of these are true, beside what was asked before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<M> where(Predicate<M> first, Predicate<M>... more) {
        Predicate<M> added = Condition.all(Condition.operands(first, more));
        return new Query<>(predicate == null ? added : predicate.and(added), orders, take, skip);
    }

    /** Sorted by these, after what was given before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<M> orderBy(Order<M> first, Order<M>... more) {
        List<Order<M>> added = new ArrayList<>(orders);
        added.addAll(Condition.operands(first, more));
        return new Query<>(predicate, added, take, skip);
    }

    /** At most so many rows. */
    public Query<M> take(int rows) {
        return new Query<>(predicate, orders, rows, skip);
    }

    /** Without the first so many rows. */
    public Query<M> skip(int rows) {
        return new Query<>(predicate, orders, take, rows);
    }
}

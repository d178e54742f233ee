package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a model, in which order, and how many of them: an immutable value that starts with {@code User.where(…)} or
 * {@code User.all()}.
 *
 * @param predicate which rows; null for all of them
 * @param orders in which order; empty for none in particular
 * @param take at most so many rows, from the end when negative; null for all of them
 * @param skip leave out so many rows first
 * @param distinct of rows with the same values in these columns only the first
 * @param position where in the order to begin; null for the beginning
 * @param lock how to lock the rows; null for not at all
 * @param <M> the model's record
 */
public record Query<M>(
        @Nullable Predicate<M> predicate,
        List<Order<M>> orders,
        @Nullable Integer take,
        int skip,
        List<Column<M, ?>> distinct,
        @Nullable Position<M> position,
        @Nullable Lock lock) {

    private static final Query<?> ALL = new Query<>(null, List.of(), null, 0, List.of(), null, null);

    public Query {
        orders = List.copyOf(orders);
        distinct = List.copyOf(distinct);
        if (skip < 0) {
            throw new InvalidQuery("skip cannot be negative");
        }
    }

    /** Every row. Called by generated code, as {@code User.all()}. */
    @SuppressWarnings("unchecked") // it holds nothing of any model
    public static <M> Query<M> all() {
        return (Query<M>) ALL;
    }

    /** The rows for which all of these are true, beside what was asked before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<M> where(Predicate<M> first, Predicate<M>... more) {
        return and(Condition.all(Condition.operands(first, more)));
    }

    /**
     * The test is made only when there is a value to test with: {@code User.all().whenPresent(name, User.USERNAME::contains)}.
     *
     * @param value what the test compares with; null to leave the test out
     */
    public <V> Query<M> whenPresent(@Nullable V value, Function<? super V, Predicate<M>> test) {
        return value == null ? this : and(Condition.operand(test.apply(value)));
    }

    private Query<M> and(Predicate<M> added) {
        Predicate<M> both = predicate == null ? added : predicate.and(added);
        return new Query<>(both, orders, take, skip, distinct, position, lock);
    }

    /** Sorted by these, after what was given before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<M> orderBy(Order<M> first, Order<M>... more) {
        List<Order<M>> added = new ArrayList<>(orders);
        added.addAll(Condition.operands(first, more));
        return new Query<>(predicate, added, take, skip, distinct, position, lock);
    }

    /** At most so many rows; the last so many, in the same order, when negative. */
    public Query<M> take(int rows) {
        return new Query<>(predicate, orders, rows, skip, distinct, position, lock);
    }

    /** Without the first so many rows; without the last so many where {@link #take} is negative. */
    public Query<M> skip(int rows) {
        return new Query<>(predicate, orders, take, rows, distinct, position, lock);
    }

    /** Of rows with the same values in these columns only the first, in the order of the query. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<M> distinct(Column<M, ?> first, Column<M, ?>... more) {
        return new Query<>(predicate, orders, take, skip, Condition.operands(first, more), position, lock);
    }

    /**
     * The rows behind this one. The order is completed by the id, so that it has no ties; the row itself need not exist any
     * more.
     */
    public Query<M> after(M row) {
        return at(new Position.Row<>(Condition.operand(row), false));
    }

    /** The rows ahead of this one, the nearest of them when {@link #take} limits their number; in the same order. */
    public Query<M> before(M row) {
        return at(new Position.Row<>(Condition.operand(row), true));
    }

    /**
     * The page that {@link KeysetPage#next} or {@link KeysetPage#previous} named.
     *
     * @param token null for the first page
     */
    public Query<M> page(@Nullable String token) {
        return at(token == null ? null : new Position.Token<>(token));
    }

    /**
     * From the row with this key on, which is the first of the rows ({@code skip(1)} leaves it out); up to it when {@link #take}
     * is negative. No rows when there is no such row.
     */
    public Query<M> cursor(Unique<M> key) {
        return at(new Position.At<>(Condition.operand(key)));
    }

    private Query<M> at(@Nullable Position<M> other) {
        return new Query<>(predicate, orders, take, skip, distinct, other, lock);
    }

    /** Locks the rows against changes and other locks ({@code FOR UPDATE}). Only in a transaction. */
    public Query<M> forUpdate() {
        return lock(Lock.Strength.UPDATE);
    }

    /** The same, but rows that refer to these may be added ({@code FOR NO KEY UPDATE}). */
    public Query<M> forNoKeyUpdate() {
        return lock(Lock.Strength.NO_KEY_UPDATE);
    }

    /** Locks the rows against changes; others may do the same ({@code FOR SHARE}). Only in a transaction. */
    public Query<M> forShare() {
        return lock(Lock.Strength.SHARE);
    }

    /** Keeps the rows from being deleted and their keys from being changed ({@code FOR KEY SHARE}). Only in a transaction. */
    public Query<M> forKeyShare() {
        return lock(Lock.Strength.KEY_SHARE);
    }

    /** Leaves out rows that others have locked: what a queue wants. {@code FOR UPDATE} where no lock was asked for. */
    public Query<M> skipLocked() {
        return lock(strength(), Lock.Wait.SKIP_LOCKED);
    }

    /** Fails at once when others have locked a row. {@code FOR UPDATE} where no lock was asked for. */
    public Query<M> noWait() {
        return lock(strength(), Lock.Wait.NOWAIT);
    }

    private Lock.Strength strength() {
        return lock == null ? Lock.Strength.UPDATE : lock.strength();
    }

    private Query<M> lock(Lock.Strength strength) {
        return lock(strength, lock == null ? Lock.Wait.WAIT : lock.waiting());
    }

    private Query<M> lock(Lock.Strength strength, Lock.Wait waiting) {
        return new Query<>(predicate, orders, take, skip, distinct, position, new Lock(strength, waiting));
    }

    /** Groups of these rows with the same values in these columns. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Grouping<M> groupBy(Column<M, ?> first, Column<M, ?>... more) {
        return new Grouping<>(this, Condition.operands(first, more), null, List.of(), null, 0);
    }
}

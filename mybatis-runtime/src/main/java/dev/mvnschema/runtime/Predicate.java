package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.Collection;
import java.util.List;

/**
 * A condition on the rows of a model: an immutable value, made by columns ({@code User.TIER.eq(…)}) and relations
 * ({@code User.PAYMENTS.some(…)}) and combined here. It is either true or not: where SQL would answer "unknown", a predicate is
 * not true, and its {@link #not()} is true.
 *
 * @param <M> the model's record; a predicate of one model cannot be given to another
 */
public interface Predicate<M> {

    /** True where this and the other are true. */
    default Predicate<M> and(Predicate<M> other) {
        return Condition.all(List.of(this, Condition.operand(other)));
    }

    /** True where this or the other is true. */
    default Predicate<M> or(Predicate<M> other) {
        return Condition.anyOf(List.of(this, Condition.operand(other)));
    }

    /** True where this is not true; rows with nulls included. */
    default Predicate<M> not() {
        return new Condition.Not<>(this);
    }

    /** Full-text search in several columns at once, put together; see {@link StringColumn#search(String, String)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <M> Predicate<M> search(String language, String query, StringColumn<M> first, StringColumn<M>... more) {
        return new Condition.Search<>(
                Condition.operands(first, more), Condition.operand(language), Condition.operand(query));
    }

    /** True where every one of them is true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <M> Predicate<M> allOf(Predicate<M> first, Predicate<M>... more) {
        return Condition.all(Condition.operands(first, more));
    }

    /** True where every one of them is true. @throws InvalidQuery when there are none: that would be every row */
    static <M> Predicate<M> allOf(Collection<? extends Predicate<M>> parts) {
        if (parts.isEmpty()) {
            throw new InvalidQuery("allOf() of no predicates would be every row");
        }
        return Condition.all(Condition.operands(parts, "allOf"));
    }

    /** True where at least one of them is true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <M> Predicate<M> anyOf(Predicate<M> first, Predicate<M>... more) {
        return Condition.anyOf(Condition.operands(first, more));
    }

    /** True where at least one of them is true; for no row when there are none. */
    static <M> Predicate<M> anyOf(Collection<? extends Predicate<M>> parts) {
        return Condition.anyOf(Condition.operands(parts, "anyOf"));
    }
}

package dev.mvnschema.runtime;

/**
 * What rows can be sorted by: a column, a column of a related row ({@code Payment.USER.by(User.USERNAME)}), or the number of
 * related rows ({@code User.PAYMENTS.count()}).
 *
 * @param <M> the model's record
 */
public sealed interface Sortable<M> permits Column, RelationCount, RelatedSort {

    /** Smallest first; nulls last, as PostgreSQL has it. */
    default Order<M> asc() {
        return new Order<>(this, false, Order.Nulls.DEFAULT);
    }

    /** Largest first; nulls first, as PostgreSQL has it. */
    default Order<M> desc() {
        return new Order<>(this, true, Order.Nulls.DEFAULT);
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.Order.Nulls;

/** One key of the order of groups: a grouped column, or an aggregate ({@code User.TOKEN_BALANCE.sum().desc()}). */
public sealed interface GroupOrder<M> permits Order, GroupOrder.ByAggregate {

    /** Largest first. */
    boolean descending();

    /** Where nulls go. */
    Nulls nulls();

    /** The same with nulls first. */
    GroupOrder<M> nullsFirst();

    /** The same with nulls last. */
    GroupOrder<M> nullsLast();

    /** An aggregate as key. */
    record ByAggregate<M>(Aggregate<M, ?> key, boolean descending, Nulls nulls) implements GroupOrder<M> {

        @Override
        public ByAggregate<M> nullsFirst() {
            return new ByAggregate<>(key, descending, Nulls.FIRST);
        }

        @Override
        public ByAggregate<M> nullsLast() {
            return new ByAggregate<>(key, descending, Nulls.LAST);
        }
    }
}

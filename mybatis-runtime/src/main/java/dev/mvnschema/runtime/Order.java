package dev.mvnschema.runtime;

/**
 * One key of an {@code ORDER BY}: {@code User.CREATED_AT.desc()}.
 *
 * @param key what is compared
 * @param descending largest first
 * @param nulls where nulls go
 * @param <M> the model's record
 */
public record Order<M>(Sortable<M> key, boolean descending, Nulls nulls) implements GroupOrder<M> {

    /** Where rows without a value go. */
    public enum Nulls {
        /** As PostgreSQL has it: last when ascending, first when descending. */
        DEFAULT,
        FIRST,
        LAST
    }

    @Override
    public Order<M> nullsFirst() {
        return new Order<>(key, descending, Nulls.FIRST);
    }

    @Override
    public Order<M> nullsLast() {
        return new Order<>(key, descending, Nulls.LAST);
    }

    /** The other way round, nulls too. Called by the runtime. */
    public Order<M> reversed() {
        return new Order<>(key, !descending, areNullsFirst() ? Nulls.LAST : Nulls.FIRST);
    }

    /** Where nulls really go. */
    public boolean areNullsFirst() {
        return nulls == Nulls.DEFAULT ? descending : nulls == Nulls.FIRST;
    }
}

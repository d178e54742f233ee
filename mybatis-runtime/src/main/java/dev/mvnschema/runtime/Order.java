package dev.mvnschema.runtime;

/**
 * One key of an {@code ORDER BY}: {@code User.CREATED_AT.desc()}.
 *
 * @param descending largest first
 * @param nulls where nulls go
 */
public record Order<M>(Column<M, ?> column, boolean descending, Nulls nulls) {

    /** Where rows without a value go. */
    public enum Nulls {
        /** As PostgreSQL has it: last when ascending, first when descending. */
        DEFAULT,
        FIRST,
        LAST
    }

    public Order<M> nullsFirst() {
        return new Order<>(column, descending, Nulls.FIRST);
    }

    public Order<M> nullsLast() {
        return new Order<>(column, descending, Nulls.LAST);
    }
}

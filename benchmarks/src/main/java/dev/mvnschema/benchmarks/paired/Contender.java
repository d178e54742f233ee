package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A way to do the work that is compared. Every contender has one connection, which closing gives back, as a pool's. All read and
 * write the same columns. What a contender has no form of its own for, it leaves out: it says so by
 * {@link UnsupportedOperationException}.
 */
interface Contender {

    String name();

    /** How it does a work, where that is not plain from its name. */
    default String form(Work work) {
        return "";
    }

    /** A row of its results as the sample's record, where it has a class of its own for it: for the comparison of results alone. */
    default Object plain(Object row) {
        return row;
    }

    /** One row by its key, as an object. */
    Object findByKey(UUID id) throws Exception;

    /** One new row, as the database has it then. */
    Object insert(UUID userId, String externalId) throws Exception;

    /** One row changed and returned. */
    Object update(UUID id) throws Exception;

    /** One row created, or where it is there already set to succeeded, and returned. */
    Object upsert(UUID userId, String externalId) throws Exception;

    /** All 1,000 rows. */
    List<?> list() throws Exception;

    /** 100 parents with 10 children each. */
    Object graph() throws Exception;

    /** 1,000 new rows, in the form that the contender's own documentation has for many. */
    long createMany(List<NewPayment> rows) throws Exception;

    /** The same in the fastest form that the contender has. */
    long createManyFastest(List<NewPayment> rows) throws Exception;

    /** All rows of a table, one after the other. */
    void stream(Consumer<Object> each) throws Exception;

    /** Makes a contender on a connection. */
    @FunctionalInterface
    interface Factory {

        Contender on(Connection connection) throws Exception;
    }
}

package dev.mvnschema.benchmarks.paired;

import dev.mvnschema.runtime.HandWritten.NewPayment;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;

/**
 * A way to do the work that is compared. Every contender has one connection, which closing gives back, as a pool's. What a contender
 * has no form of its own for, it leaves out: it says so by {@link UnsupportedOperationException}.
 */
interface Contender {

    String name();

    /** One row by its key, as an object. */
    Object findByKey(UUID id) throws Exception;

    /** One new row, as the database has it then. */
    Object insert(UUID userId, String externalId) throws Exception;

    /** One row changed and returned. */
    Object update(UUID id) throws Exception;

    /** One row created or changed, and returned. */
    Object upsert(UUID userId, String externalId) throws Exception;

    /** All 1,000 rows. */
    List<?> list() throws Exception;

    /** 100 parents with 10 children each. */
    Object graph() throws Exception;

    /** 1,000 new rows. */
    long createMany(List<NewPayment> rows) throws Exception;

    /** The same in the fastest form that the contender has. */
    default long createManyFastest(List<NewPayment> rows) throws Exception {
        throw new UnsupportedOperationException();
    }

    /** All rows of a table, one after the other; returns how many. */
    default long stream() throws Exception {
        throw new UnsupportedOperationException();
    }

    /** Makes a contender on a connection. */
    @FunctionalInterface
    interface Factory {

        Contender on(Connection connection) throws Exception;
    }
}

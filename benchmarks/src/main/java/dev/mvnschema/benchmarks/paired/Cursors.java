package dev.mvnschema.benchmarks.paired;

import java.sql.Connection;

/** What streams have in common: the server keeps a cursor only within a transaction, and gives so many rows at a time. */
final class Cursors {

    static final int FETCH_SIZE = 1_000;

    private Cursors() {}

    /** Something that reads a cursor. */
    @FunctionalInterface
    interface Reading {

        void run() throws Exception;
    }

    /** For those that leave transactions to what is around them. */
    static void open(Connection connection, Reading reading) throws Exception {
        connection.setAutoCommit(false);
        try {
            reading.run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

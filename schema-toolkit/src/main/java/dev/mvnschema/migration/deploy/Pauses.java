package dev.mvnschema.migration.deploy;

import java.sql.SQLException;

/** Waiting that can be interrupted. */
final class Pauses {

    private Pauses() {}

    /** @throws SQLException when the thread is interrupted, as a query that is cancelled */
    static void sleep(long millis) throws SQLException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", "57014", e);
        }
    }
}

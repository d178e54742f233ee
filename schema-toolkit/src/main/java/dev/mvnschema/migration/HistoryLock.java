package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** The lock that Flyway takes while it migrates: whoever holds it is alone with the history of one schema. */
public final class HistoryLock {

    /** Flyway's number, to which it adds the hash of the table's quoted name. */
    private static final long FLYWAY = 77_431_708_279_161L;

    private static final long PAUSE_MILLIS = 100;

    private final Connection connection;
    private final long key;

    private HistoryLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /**
     * Waits for the lock and takes it for the session of the connection.
     *
     * @param schema where the history table is, or will be
     * @throws DiagnosticException ({@link MigrationCode#LOCKED}) when somebody else holds it all the time
     */
    public static HistoryLock take(Connection connection, DatabaseUrl url, String schema, Duration patience)
            throws SQLException {
        long key = key(schema);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!call(connection, "SELECT pg_try_advisory_lock(?)", key)) {
            if (System.nanoTime() > deadline) {
                throw held(url, patience);
            }
            pause(url, patience);
        }
        return new HistoryLock(connection, key);
    }

    /** Gives it back; that of a connection that is gone is given back by the server. */
    public void release() throws SQLException {
        if (!connection.isClosed()) {
            call(connection, "SELECT pg_advisory_unlock(?)", key);
        }
    }

    static long key(String schema) {
        String table = quoted(schema) + "." + quoted(MigrationHistory.TABLE);
        return FLYWAY + table.hashCode();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static void pause(DatabaseUrl url, Duration patience) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw held(url, patience);
        }
    }

    private static DiagnosticException held(DatabaseUrl url, Duration patience) {
        return new DiagnosticException(Diagnostic.error(
                MigrationCode.LOCKED,
                "Somebody else has held the lock on the migrations of \"" + url.database() + "\" at " + url.address()
                        + " for " + patience.toSeconds() + " seconds; nothing was changed.",
                "Wait for the deploy that runs, or look for it in pg_stat_activity (application mvn-schema)."));
    }
}

package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Keeps deployers apart: the advisory lock that Flyway takes too, held by the session, so it is gone when the session is. Waiting
 * is asking again and again: a session that waited inside the server would hold up {@code CREATE INDEX CONCURRENTLY} for ever.
 */
public final class DeployLock {

    /** Flyway's. */
    private static final long MAGIC = 0x466C79776179L;

    private static final long FIRST_PAUSE_MILLIS = 40;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final Duration REPEATED_AFTER = Duration.ofSeconds(30);

    private final Connection connection;
    private final DatabaseUrl url;
    private final long key;
    private final Reporter reporter;
    private final Random random = new Random();

    /**
     * Not held yet.
     *
     * @param schema where the history table is, or will be
     */
    public DeployLock(Connection connection, DatabaseUrl url, String schema, Reporter reporter) {
        this.connection = connection;
        this.url = url;
        this.key = key(schema);
        this.reporter = reporter;
    }

    /** Flyway's key for the history table of a schema. */
    static long key(String schema) {
        return MAGIC + (ObjectName.quote(schema) + "." + ObjectName.quote(MigrationHistory.TABLE)).hashCode();
    }

    /**
     * Waits until this session holds it.
     *
     * @throws DiagnosticException when another holds it for longer than the limit; names the other
     */
    public void acquire(Duration patience) throws SQLException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        long told = -1;
        while (!attempt()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(patience) >= 0) {
                throw held(waited);
            }
            if (told < 0 || waited.toMillis() - told > REPEATED_AFTER.toMillis()) {
                told = waited.toMillis();
                reporter.progress("Waiting for another deploy to finish: " + holders());
            }
            Pauses.sleep(Math.min(
                    pause + random.nextLong(pause),
                    Math.max(1, patience.minus(waited).toMillis())));
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean attempt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Gives it back; that of a session that has ended is given back already. */
    public void release() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            statement.setLong(1, key);
            statement.execute();
        }
    }

    /**
     * Whether any session holds it now.
     *
     * @param schema where the history table is
     */
    public static boolean held(Connection connection, String schema) throws SQLException {
        return !who(connection, key(schema)).isEmpty();
    }

    private String holders() throws SQLException {
        List<SessionInfo> sessions = who(connection, key);
        return sessions.isEmpty()
                ? "it has just ended"
                : String.join(", ", sessions.stream().map(SessionInfo::toString).toList());
    }

    private static List<SessionInfo> who(Connection connection, long key) throws SQLException {
        String sql = "SELECT l.pid, " + SessionInfo.COLUMNS
                + " FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid"
                + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND l.classid::bigint = ? AND l.objid::bigint = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key >>> 32);
            statement.setLong(2, key & 0xFFFFFFFFL);
            try (ResultSet rows = statement.executeQuery()) {
                return SessionInfo.read(rows);
            }
        }
    }

    private DiagnosticException held(Duration waited) throws SQLException {
        return new DiagnosticException(Diagnostic.error(
                        MigrationCode.LOCKED,
                        "Another deploy holds the lock on the migrations of \"" + url.database() + "\" at "
                                + url.address() + "; this one waited " + PgDuration.text(waited)
                                + " and changed nothing.",
                        "Let the other one finish, then deploy again; -Dschema.lockWait=30min waits longer.",
                        "When the session is dead or stuck: SELECT pg_terminate_backend(<pid>); what it was doing is"
                                + " rolled back, or taken up by the next deploy.")
                .because("The lock is held by " + holders() + "."));
    }
}

package dev.mvnschema.migration.deploy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the server tells about a backend at work.
 *
 * @param progress how far the build of an index is; empty when none is being built
 */
record ServerView(List<SessionInfo> blockers, String progress) {

    private static final String BLOCKERS = "SELECT b.pid, " + SessionInfo.COLUMNS
            + " FROM unnest(pg_blocking_pids(?)) b(pid) LEFT JOIN pg_stat_activity a ON a.pid = b.pid";

    private static final String PROGRESS = "SELECT phase, blocks_total, blocks_done, tuples_total, tuples_done,"
            + " lockers_total, lockers_done, current_locker_pid"
            + " FROM pg_stat_progress_create_index WHERE pid = ?";

    static ServerView of(Connection connection, int pid) throws SQLException {
        return new ServerView(blockers(connection, pid), progress(connection, pid));
    }

    private static List<SessionInfo> blockers(Connection connection, int pid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BLOCKERS)) {
            statement.setInt(1, pid);
            try (ResultSet rows = statement.executeQuery()) {
                return SessionInfo.read(rows);
            }
        }
    }

    private static String progress(Connection connection, int pid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setInt(1, pid);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next() || rows.getString(1) == null) {
                    return "";
                }
                String done = share("blocks", rows.getLong(2), rows.getLong(3));
                done = done.isEmpty() ? share("rows", rows.getLong(4), rows.getLong(5)) : done;
                done = done.isEmpty() ? share("transactions waited for", rows.getLong(6), rows.getLong(7)) : done;
                return rows.getString(1) + done;
            }
        }
    }

    private static String share(String what, long total, long done) {
        return total == 0 ? "" : ", " + Math.min(100, done * 100 / total) + " % of " + total + " " + what;
    }

    String text() {
        String waiting = blockers.isEmpty() ? "" : ", waiting for " + blockers.get(0);
        return (progress.isEmpty() ? "" : ", " + progress) + waiting;
    }
}

package dev.mvnschema.migration.deploy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session on the server that stands in the way. A user without the right to see others' sessions sees little more than the pid.
 *
 * @param since when its transaction began, else its statement, else the session itself
 */
record SessionInfo(
        int pid,
        @Nullable String application,
        @Nullable String user,
        @Nullable String client,
        @Nullable String state,
        @Nullable OffsetDateTime since,
        @Nullable String query) {

    /** The columns that {@link #read} expects, of {@code pg_stat_activity a}. */
    static final String COLUMNS = "a.application_name, a.usename, coalesce(host(a.client_addr), 'local'), a.state,"
            + " coalesce(a.xact_start, a.query_start, a.backend_start), a.query";

    /** All rows: the pid, then {@link #COLUMNS}. */
    static List<SessionInfo> read(ResultSet rows) throws SQLException {
        List<SessionInfo> sessions = new ArrayList<>();
        while (rows.next()) {
            sessions.add(new SessionInfo(
                    rows.getInt(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getObject(6, OffsetDateTime.class),
                    rows.getString(7)));
        }
        return sessions;
    }

    /** {@code pid 4711 (psql, alice from 10.0.0.7, idle in transaction since 2026-11-22T10:15:00Z: UPDATE …)}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (application != null && !application.isBlank()) {
            parts.add(application);
        }
        if (user != null) {
            parts.add(user + (client == null ? "" : " from " + client));
        }
        if (since != null) {
            parts.add((state == null ? "" : state + " ") + "since "
                    + since.toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
        String about = String.join(", ", parts);
        String what = query == null || query.isBlank() ? "" : ": " + Unit.shown(query);
        return "pid " + pid + (about.isEmpty() && what.isEmpty() ? "" : " (" + about + what + ")");
    }
}

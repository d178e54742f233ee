package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who holds locks on the tables that a statement names: asked when it has given up before anybody saw whom it waited for, as after a
 * short {@code lock_timeout}.
 */
final class LockHolders {

    private static final String HOLDERS = "SELECT DISTINCT ON (l.pid) l.pid, " + SessionInfo.COLUMNS
            + " FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid"
            + " WHERE l.granted AND l.locktype = 'relation' AND l.pid <> pg_backend_pid()"
            + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            + " AND l.relation IN (SELECT to_regclass(name) FROM unnest(?::text[]) name)"
            + " AND (? OR l.mode NOT IN ('AccessShareLock', 'RowShareLock')) ORDER BY l.pid";

    private LockHolders() {}

    /** Those that stand in its way, as far as its text tells; empty when the server says no more. */
    static List<SessionInfo> of(DeploySession session, ScriptStatement statement) {
        try (PreparedStatement query = session.connection().prepareStatement(HOLDERS)) {
            Array names =
                    session.connection().createArrayOf("text", names(statement).toArray());
            query.setArray(1, names);
            query.setBoolean(2, wantsAllForItself(statement));
            try (ResultSet rows = query.executeQuery()) {
                return SessionInfo.read(rows);
            }
        } catch (SQLException e) {
            // The failure that led here says enough.
            return List.of();
        }
    }

    /** Whatever may be a table; the server knows which of them are. */
    private static Set<String> names(ScriptStatement statement) {
        Set<String> names = new LinkedHashSet<>();
        TokenReader tokens = new TokenReader(statement);
        while (!tokens.atEnd()) {
            ObjectName name = tokens.name();
            if (name == null) {
                tokens.skip();
            } else {
                names.add(name.quoted());
            }
        }
        return names;
    }

    /** Others wait for those alone who write. */
    private static boolean wantsAllForItself(ScriptStatement statement) {
        return statement.startsWith("alter")
                || statement.startsWith("drop")
                || statement.startsWith("truncate")
                || statement.startsWith("refresh")
                || statement.startsWith("cluster")
                || statement.startsWith("vacuum")
                || statement.has("concurrently");
    }
}

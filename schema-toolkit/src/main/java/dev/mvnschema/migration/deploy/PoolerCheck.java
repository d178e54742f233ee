package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Finds a pooler that gives the server to others between two transactions, by what it does. A pooler tells its clients process
 * ids of its own making; behind one that keeps the session, the server stays the same however much others work.
 */
final class PoolerCheck {

    /** Others that ask for a server while ours is idle. */
    private static final int OTHERS = 3;

    /**
     * Seconds that another may wait for a server. A pooler that has none left does not even listen to a cancel request. One that
     * merely stalls for so long is taken for such a pooler, and goes undetected.
     */
    private static final String PATIENCE = "2";

    private PoolerCheck() {}

    /** @throws DiagnosticException when the session is not one */
    static void refuseTransactionPooling(DeploySession session) throws SQLException {
        int told = session.connection().unwrap(PGConnection.class).getBackendPID();
        if (told == session.pid()) {
            return;
        }
        if (serverChanges(session)) {
            ConnectionFactory connections = session.connections();
            throw new DiagnosticException(Diagnostic.error(
                            MigrationCode.POOLER,
                            "Between this program and the database at "
                                    + connections.url().address()
                                    + " stands a pooler that lends its servers per transaction (PgBouncer:"
                                    + " pool_mode = transaction).",
                            "Name the server itself instead: -Dschema.url.",
                            "Or name it for good, with directUrl in the datasource of the schema.",
                            "Or give the deploy a pool of its own: in pgbouncer.ini, \"<name> = host=… dbname=…"
                                    + " pool_mode=session\".")
                    .because("The lock that keeps two deploys apart, timeouts and CREATE INDEX CONCURRENTLY belong to a"
                            + " session, and the server gave this session's to another client."));
        }
    }

    /** Whether others get our server, or we another, while others hold a transaction open. */
    private static boolean serverChanges(DeploySession session) throws SQLException {
        ConnectionFactory impatient = impatient(session.connections().url());
        List<Connection> others = new ArrayList<>();
        try {
            for (int i = 0; i < OTHERS; i++) {
                Connection other = impatient.openRaw();
                others.add(other);
                other.setAutoCommit(false);
                if (pid(other) == session.pid()) {
                    return true;
                }
            }
            return pid(session.connection()) != session.pid();
        } catch (SQLException e) {
            // A pool with no server left for the others, which keeps ours for us.
            return pid(session.connection()) != session.pid();
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    private static ConnectionFactory impatient(DatabaseUrl url) {
        Map<String, String> settings = new HashMap<>(url.settings());
        settings.put("socketTimeout", PATIENCE);
        return new ConnectionFactory(new DatabaseUrl(
                url.hosts(), url.database(), url.user(), url.password(), url.schema(), url.pooler(), settings));
    }

    private static int pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.SchemaCleaner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One database of a user's choice, for servers on which none may be created. It is wiped and filled again whenever another state
 * is wanted; which state it holds, it remembers in its comment. One that is not empty and has no such comment is left alone.
 */
public final class WipedState implements ShadowStates {

    private static final String MARK = "mvn-schema shadow ";

    private final DatabaseUrl database;

    public WipedState(DatabaseUrl database) {
        this.database = database;
    }

    @Override
    public ConnectionFactory reach(String schema, List<String> chain, Consumer<ConnectionFactory> migrate) {
        ConnectionFactory connections = new ConnectionFactory(new DatabaseUrl(
                database.hosts(),
                database.database(),
                database.user(),
                database.password(),
                schema,
                database.pooler(),
                database.settings()));
        String last = chain.get(chain.size() - 1);
        try (Connection connection = connections.open()) {
            String comment = comment(connection);
            if (!comment.startsWith(MARK)) {
                refuseTables(connection);
            }
            String held = comment.startsWith(MARK) ? comment.substring(MARK.length()) : "";
            if (held.equals(last)) {
                return connections;
            }
            remember(connection, "");
            if (!chain.contains(held)) {
                SchemaCleaner.clean(connection, schemas(connection), List.of());
            }
            migrate.accept(connections);
            remember(connection, last);
            return connections;
        } catch (SQLException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.NO_SHADOW,
                                    "The shadow database " + database.display() + " cannot be wiped or filled.",
                                    "Let its user own the database and everything in it.")
                            .because(ConnectionFailure.reason(e)),
                    e);
        }
    }

    /** What was never wiped by this class and holds something may be a database that somebody needs. */
    private void refuseTables(Connection connection) throws SQLException {
        List<String> tables = strings(
                connection,
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname !~ '^pg_'"
                        + " AND schemaname <> 'information_schema' LIMIT 3");
        if (!tables.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.NO_SHADOW,
                    "The database " + database.display() + " has tables (" + String.join(", ", tables)
                            + ") and was no shadow database before, so it is not wiped.",
                    "Name an empty database of its own with -Dschema.shadowUrl."));
        }
    }

    private static String comment(Connection connection) throws SQLException {
        return strings(
                        connection,
                        "SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database"
                                + " WHERE datname = current_database()")
                .get(0);
    }

    private static void remember(Connection connection, String state) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), '" + MARK
                    + state + "'); END $$");
        }
    }

    private static List<String> schemas(Connection connection) throws SQLException {
        return strings(
                connection,
                "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'");
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

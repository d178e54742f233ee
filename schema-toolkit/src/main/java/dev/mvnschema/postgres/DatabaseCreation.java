package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database when it is not there. */
public final class DatabaseCreation {

    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseCreation() {}

    /**
     * Connects to the server's {@code postgres} database and creates the one that the URL names.
     *
     * @return whether it was created by this call
     * @throws DiagnosticException when the user may not, or the server is not there
     */
    public static boolean ensure(DatabaseUrl url) {
        DatabaseUrl maintenance = url.withDatabase("postgres");
        try (Connection connection = new ConnectionFactory(maintenance).open()) {
            return !exists(connection, url.database()) && create(connection, url.database());
        } catch (SQLException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    DatabaseCode.NO_SUCH_DATABASE,
                                    "The server at " + url.address() + " has no database \"" + url.database()
                                            + "\", and it could not be created.",
                                    "Let somebody who may create it: CREATE DATABASE.")
                            .because(ConnectionFailure.reason(e)),
                    e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean create(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name.replace("\"", "\"\"") + "\"");
            return true;
        } catch (SQLException e) {
            // Another process was faster.
            if (DUPLICATE_DATABASE.equals(e.getSQLState()) || UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}

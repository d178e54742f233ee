package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.deploy.DeployCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database remembers of its migrations.
 *
 * @param exists whether there is a history table
 * @param rows in the order in which they were written
 */
public record MigrationHistory(boolean exists, List<HistoryRow> rows) {

    /** Flyway's usual name. */
    public static final String TABLE = "flyway_schema_history";

    private static final String EXISTS = "SELECT to_regclass(quote_ident(?) || '." + TABLE + "') IS NOT NULL";

    private static final String ROWS = """
            SELECT installed_rank, version, description, type, script, checksum, installed_by,
                   installed_on AT TIME ZONE current_setting('TimeZone'), execution_time, success
            FROM %s ORDER BY installed_rank""";

    public MigrationHistory {
        rows = List.copyOf(rows);
    }

    /**
     * Reads it.
     *
     * @param schema where the table is: the default schema of the connection
     * @throws DiagnosticException when the user may not read it
     */
    public static MigrationHistory read(Connection connection, String schema) throws SQLException {
        try {
            return readTable(connection, schema);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                throw new DiagnosticException(
                        Diagnostic.error(
                                DeployCode.PRIVILEGES,
                                "The user \"" + connection.getMetaData().getUserName()
                                        + "\" may not read the history of the migrations (" + schema + "." + TABLE
                                        + ").",
                                "GRANT SELECT ON " + TABLE
                                        + " is enough to look; a deploy needs INSERT, UPDATE and DELETE,"
                                        + " too, and mostly the ownership of what the migrations change."),
                        e);
            }
            throw e;
        }
    }

    private static MigrationHistory readTable(Connection connection, String schema) throws SQLException {
        if (!exists(connection, schema)) {
            return new MigrationHistory(false, List.of());
        }
        String table = "\"" + schema.replace("\"", "\"\"") + "\"." + TABLE;
        List<HistoryRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ROWS.formatted(table));
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return new MigrationHistory(true, rows);
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static HistoryRow row(ResultSet result) throws SQLException {
        int checksum = result.getInt(6);
        boolean hasChecksum = !result.wasNull();
        return new HistoryRow(
                result.getInt(1),
                version(result.getString(2)),
                text(result.getString(3)),
                text(result.getString(4)),
                text(result.getString(5)),
                hasChecksum ? checksum : null,
                text(result.getString(7)),
                result.getObject(8, OffsetDateTime.class).toInstant(),
                Duration.ofMillis(result.getLong(9)),
                result.getBoolean(10));
    }

    private static @Nullable Version version(@Nullable String text) {
        return text == null ? null : Version.parse(text).orElse(null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

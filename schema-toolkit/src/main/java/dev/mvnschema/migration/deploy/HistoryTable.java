package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes Flyway's history exactly as Flyway does, so that Flyway can go on from it. */
final class HistoryTable {

    private static final int DESCRIPTION = 200;
    private static final int SCRIPT = 1000;

    private final DeploySession session;
    private final String schema;
    private final String table;

    HistoryTable(DeploySession session, String schema) {
        this.session = session;
        this.schema = schema;
        this.table = ObjectName.quote(schema) + "." + ObjectName.quote(MigrationHistory.TABLE);
    }

    /** Creates it, and the schema when it is not there. Belongs into a transaction. */
    void create() throws SQLException {
        boolean newSchema = session.query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?", schema) == null;
        if (newSchema) {
            session.execute("CREATE SCHEMA " + ObjectName.quote(schema));
        }
        session.execute("CREATE TABLE " + table + """
                 (
                    installed_rank INT NOT NULL,
                    version VARCHAR(50),
                    description VARCHAR(200) NOT NULL,
                    type VARCHAR(20) NOT NULL,
                    script VARCHAR(1000) NOT NULL,
                    checksum INTEGER,
                    installed_by VARCHAR(100) NOT NULL,
                    installed_on TIMESTAMP NOT NULL DEFAULT now(),
                    execution_time INTEGER NOT NULL,
                    success BOOLEAN NOT NULL)""");
        session.execute("ALTER TABLE " + table + " ADD CONSTRAINT " + MigrationHistory.TABLE
                + "_pk PRIMARY KEY (installed_rank)");
        session.execute("CREATE INDEX " + MigrationHistory.TABLE + "_s_idx ON " + table + " (success)");
        if (newSchema) {
            insert("0", null, "<< Flyway Schema Creation >>", "SCHEMA", ObjectName.quote(schema), null, 0, true);
        }
    }

    /** The row of a migration that was applied. */
    void applied(MigrationFile file, Duration took) throws SQLException {
        insert(file, took, true);
    }

    /** The row of a migration that is under way without a transaction: failed, until {@link #finished}. */
    void begun(MigrationFile file) throws SQLException {
        insert(file, Duration.ZERO, false);
    }

    /** Turns the failed row of a migration into that of one that was applied. */
    void finished(MigrationFile file, Duration took) throws SQLException {
        String sql = "UPDATE " + table + " SET success = true, checksum = ?, description = ?, script = ?,"
                + " installed_by = ?, installed_on = now(), execution_time = ?" + whichFailed(file);
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setInt(1, file.checksum());
            statement.setString(2, description(file.description()));
            statement.setString(3, script(file.script()));
            statement.setString(4, session.user());
            statement.setInt(5, millis(took));
            statement.setString(6, key(file));
            if (statement.executeUpdate() != 1) {
                throw new SQLException(
                        "the history has no row, or several, of the migration " + file.script() + " that is under way");
            }
        }
    }

    private static String whichFailed(MigrationFile file) {
        return " WHERE NOT success AND " + (file.repeatable() ? "version IS NULL AND description" : "version") + " = ?";
    }

    private static String key(MigrationFile file) {
        return file.version() == null
                ? description(file.description())
                : file.version().text();
    }

    private void insert(MigrationFile file, Duration took, boolean success) throws SQLException {
        insert(
                "(SELECT coalesce(max(installed_rank), 0) + 1 FROM " + table + ")",
                file.version() == null ? null : file.version().text(),
                description(file.description()),
                "SQL",
                script(file.script()),
                file.checksum(),
                millis(took),
                success);
    }

    private void insert(
            String rank,
            @Nullable String version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum,
            int millis,
            boolean success)
            throws SQLException {
        String sql = "INSERT INTO " + table + " (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) VALUES (" + rank + ", ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, version);
            statement.setString(2, description);
            statement.setString(3, type);
            statement.setString(4, script);
            statement.setObject(5, checksum, Types.INTEGER);
            statement.setString(6, session.user());
            statement.setInt(7, millis);
            statement.setBoolean(8, success);
            statement.executeUpdate();
        }
    }

    private static int millis(Duration took) {
        return (int) Math.min(took.toMillis(), Integer.MAX_VALUE);
    }

    private static String description(String description) {
        return description.length() <= DESCRIPTION ? description : description.substring(0, DESCRIPTION - 3) + "...";
    }

    private static String script(String script) {
        return script.length() <= SCRIPT ? script : "..." + script.substring(3, SCRIPT);
    }
}

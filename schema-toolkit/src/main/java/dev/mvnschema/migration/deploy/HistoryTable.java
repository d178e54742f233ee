package dev.mvnschema.migration.deploy;

import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Writes Flyway's history exactly as Flyway does, so that Flyway can go on from it: for migrations that are run, and for those
 * that are not, because what they make is already there.
 */
public final class HistoryTable {

    private static final int DESCRIPTION = 200;
    private static final int SCRIPT = 1000;

    private final Connection connection;
    private final String schema;
    private final String table;
    private final @Nullable String user;

    /**
     * Writes through a connection; in a transaction when the connection is in one.
     *
     * @param schema where the history table is, or will be
     */
    public HistoryTable(Connection connection, String schema) {
        this(connection, schema, null);
    }

    /**
     * For a connection whose role a migration may have changed.
     *
     * @param user who applied the migrations; null for the role that the connection has
     */
    HistoryTable(Connection connection, String schema, @Nullable String user) {
        this.connection = connection;
        this.schema = schema;
        this.table = ObjectName.quote(schema) + "." + ObjectName.quote(MigrationHistory.TABLE);
        this.user = user;
    }

    /** Creates it, and the schema when it is not there. Belongs into a transaction. */
    public void create() throws SQLException {
        boolean newSchema = !exists("SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?");
        if (newSchema) {
            execute("CREATE SCHEMA " + ObjectName.quote(schema));
        }
        execute("CREATE TABLE " + table + """
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
        execute("ALTER TABLE " + table + " ADD CONSTRAINT " + MigrationHistory.TABLE
                + "_pk PRIMARY KEY (installed_rank)");
        execute("CREATE INDEX " + MigrationHistory.TABLE + "_s_idx ON " + table + " (success)");
        if (newSchema) {
            insert("0", null, "<< Flyway Schema Creation >>", "SCHEMA", ObjectName.quote(schema), null, null, 0, true);
        }
    }

    /** Creates it when it is not there. Belongs into a transaction. */
    public void createIfMissing() throws SQLException {
        if (!exists("SELECT FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = '" + MigrationHistory.TABLE
                + "'")) {
            create();
        }
    }

    /**
     * The row of a migration that is applied and was not run.
     *
     * @param at when it was; null for now
     */
    public void recorded(MigrationFile file, @Nullable Instant at) throws SQLException {
        insert(file, at, Duration.ZERO, true);
    }

    /** Lets the history remember an applied file as it is now. */
    public void acceptChecksum(MigrationFile file) throws SQLException {
        String sql = "UPDATE " + table + " SET checksum = ?" + which(file, true);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, file.checksum());
            statement.setString(2, key(file));
            statement.executeUpdate();
        }
    }

    /** Lets the history remember another checksum. */
    void acceptChecksum(HistoryRow row, int checksum) throws SQLException {
        execute("UPDATE " + table + " SET checksum = " + checksum + " WHERE installed_rank = " + row.rank());
    }

    /** Forgets a row. */
    void remove(HistoryRow row) throws SQLException {
        execute("DELETE FROM " + table + " WHERE installed_rank = " + row.rank());
    }

    /** The row of a migration that was applied. */
    void applied(MigrationFile file, Duration took) throws SQLException {
        insert(file, null, took, true);
    }

    /** The row of a migration that is under way without a transaction: failed, until {@link #finished}. */
    void begun(MigrationFile file) throws SQLException {
        insert(file, null, Duration.ZERO, false);
    }

    /** Turns the failed row of a migration into that of one that was applied. */
    void finished(MigrationFile file, Duration took) throws SQLException {
        String sql = "UPDATE " + table + " SET success = true, checksum = ?, description = ?, script = ?,"
                + " installed_by = coalesce(?, current_user), installed_on = now(), execution_time = ?"
                + which(file, false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, file.checksum());
            statement.setString(2, description(file.description()));
            statement.setString(3, script(file.script()));
            statement.setString(4, user);
            statement.setInt(5, millis(took));
            statement.setString(6, key(file));
            if (statement.executeUpdate() != 1) {
                throw new SQLException(
                        "the history has no row, or several, of the migration " + file.script() + " that is under way");
            }
        }
    }

    private static String which(MigrationFile file, boolean success) {
        return (success ? " WHERE success" : " WHERE NOT success") + " AND "
                + (file.repeatable() ? "version IS NULL AND description" : "version") + " = ?";
    }

    private static String key(MigrationFile file) {
        return file.version() == null
                ? description(file.description())
                : file.version().text();
    }

    private void insert(MigrationFile file, @Nullable Instant at, Duration took, boolean success) throws SQLException {
        insert(
                "(SELECT coalesce(max(installed_rank), 0) + 1 FROM " + table + ")",
                file.version() == null ? null : file.version().text(),
                description(file.description()),
                "SQL",
                script(file.script()),
                file.checksum(),
                at,
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
            @Nullable Instant at,
            int millis,
            boolean success)
            throws SQLException {
        String sql = "INSERT INTO " + table + " (installed_rank, version, description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success) VALUES (" + rank + ", ?, ?, ?, ?, ?,"
                + " coalesce(?, current_user), coalesce(?::timestamptz, now())::timestamp, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, version);
            statement.setString(2, description);
            statement.setString(3, type);
            statement.setString(4, script);
            statement.setObject(5, checksum, Types.INTEGER);
            statement.setString(6, user);
            statement.setObject(7, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setInt(8, millis);
            statement.setBoolean(9, success);
            statement.executeUpdate();
        }
    }

    private boolean exists(String select) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT EXISTS (" + select + ")")) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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

package dev.mvnschema.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the history of migrations that are not run, because what they make is already there. The rows are those that Flyway
 * would have written; the table is made as Flyway makes it.
 */
public final class HistoryWriter {

    private static final int MAX_DESCRIPTION = 200;

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS %1$s (
                "installed_rank" INT NOT NULL,
                "version" VARCHAR(50),
                "description" VARCHAR(200) NOT NULL,
                "type" VARCHAR(20) NOT NULL,
                "script" VARCHAR(1000) NOT NULL,
                "checksum" INTEGER,
                "installed_by" VARCHAR(100) NOT NULL,
                "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
                "execution_time" INTEGER NOT NULL,
                "success" BOOLEAN NOT NULL,
                CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank")
            )""";

    private static final String INDEX =
            "CREATE INDEX IF NOT EXISTS \"flyway_schema_history_s_idx\" ON %1$s (\"success\")";

    private static final String INSERT = """
            INSERT INTO %1$s (installed_rank, version, description, type, script, checksum, installed_by, installed_on,
                              execution_time, success)
            SELECT coalesce(max(installed_rank), 0) + 1, ?, ?, 'SQL', ?, ?, current_user,
                   coalesce(?::timestamptz::timestamp, now()::timestamp), 0, true
            FROM %1$s""";

    private static final String CHECKSUM = "UPDATE %1$s SET checksum = ? WHERE version = ? AND success";

    private final Connection connection;
    private final String table;

    /**
     * Writes through a connection; in a transaction when the connection is in one.
     *
     * @param schema where the history table is: the default schema of the connection
     */
    public HistoryWriter(Connection connection, String schema) {
        this.connection = connection;
        this.table = "\"" + schema.replace("\"", "\"\"") + "\".\"" + MigrationHistory.TABLE + "\"";
    }

    /** Records files as applied, in their order; makes the table when there is none. */
    public void recordApplied(List<MigrationFile> files) throws SQLException {
        createTable();
        for (MigrationFile file : files) {
            recordApplied(file, null);
        }
    }

    /** Makes the table when there is none. */
    public void createTable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE.formatted(table));
            statement.execute(INDEX.formatted(table));
        }
    }

    /**
     * Records a file as applied.
     *
     * @param at when it was; null for now
     */
    public void recordApplied(MigrationFile file, @Nullable Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT.formatted(table))) {
            insert.setString(1, file.version() == null ? null : file.version().text());
            insert.setString(2, description(file));
            insert.setString(3, file.script());
            insert.setInt(4, file.checksum());
            OffsetDateTime time = at == null ? null : at.atOffset(ZoneOffset.UTC);
            insert.setObject(5, time, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            insert.executeUpdate();
        }
    }

    /** Lets the history remember the file as it is now. */
    public void acceptChecksum(MigrationFile file) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHECKSUM.formatted(table))) {
            update.setInt(1, file.checksum());
            update.setString(2, file.version() == null ? null : file.version().text());
            update.executeUpdate();
        }
    }

    private static String description(MigrationFile file) {
        String text = file.description();
        if (text.isEmpty()) {
            return "<< no description >>";
        }
        return text.length() > MAX_DESCRIPTION ? "..." + text.substring(text.length() - MAX_DESCRIPTION + 3) : text;
    }
}

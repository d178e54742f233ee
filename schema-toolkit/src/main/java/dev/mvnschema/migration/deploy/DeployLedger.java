package dev.mvnschema.migration.deploy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far migrations without a transaction have come: a table beside the history, there only while one of them is unfinished. A
 * part of a migration that is a transaction writes its row in that transaction; a statement without one writes before it begins
 * and after it ends.
 */
public final class DeployLedger {

    /** Its name, in the schema of the history. */
    public static final String TABLE = "mvn_schema_ledger";

    private static final int SQL_KEPT = 2_000;

    private final Connection connection;
    private final String schema;
    private final String table;

    public DeployLedger(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
        this.table = ObjectName.quote(schema) + "." + TABLE;
    }

    /** What is written about all unfinished migrations, in order; nothing when all are finished. */
    public List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        if (!exists()) {
            return entries;
        }
        String sql = "SELECT script, part, parts, hash, done, before, sql, started_at FROM " + table
                + " ORDER BY script, part";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                entries.add(new Entry(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getString(4),
                        rows.getBoolean(5),
                        rows.getString(6),
                        rows.getString(7),
                        rows.getObject(8, OffsetDateTime.class).toInstant()));
            }
        }
        return entries;
    }

    /**
     * Forgets an unfinished migration: after a person decided by hand what became of it.
     *
     * @param script as the history names it
     */
    public void forget(String script) throws SQLException {
        if (!exists()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table + " WHERE script = ?")) {
            statement.setString(1, script);
            statement.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table + ")")) {
            rows.next();
            if (rows.getBoolean(1)) {
                return;
            }
        }
        execute("DROP TABLE " + table);
    }

    void create() throws SQLException {
        if (!exists()) {
            execute("CREATE TABLE " + table + """
                     (
                        script varchar(1000) NOT NULL,
                        part integer NOT NULL,
                        parts integer NOT NULL,
                        hash varchar(64) NOT NULL,
                        done boolean NOT NULL,
                        before text,
                        sql text NOT NULL,
                        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        PRIMARY KEY (script, part))""");
        }
    }

    /** From here on, parts that are not listed have not begun. Without this row the history's failed row is somebody else's. */
    void opened(String script, int parts) throws SQLException {
        String sql = "INSERT INTO " + table + " (script, part, parts, hash, done, sql) VALUES (?, 0, ?, '', true, '')"
                + " ON CONFLICT DO NOTHING";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            statement.setInt(2, parts);
            statement.executeUpdate();
        }
    }

    /** A statement without a transaction is about to begin. */
    void begun(String script, Unit unit, int parts, @Nullable String before) throws SQLException {
        write(script, unit, parts, false, before);
    }

    /** A part is done: in its own transaction, or after a statement without one. */
    void done(String script, Unit unit, int parts) throws SQLException {
        write(script, unit, parts, true, null);
    }

    /** A statement that had begun left nothing behind. */
    void undone(String script, Unit unit) throws SQLException {
        String sql = "DELETE FROM " + table + " WHERE script = ? AND part = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            statement.setInt(2, unit.number());
            statement.executeUpdate();
        }
    }

    private void write(String script, Unit unit, int parts, boolean done, @Nullable String before) throws SQLException {
        String sql = "INSERT INTO " + table + " AS l (script, part, parts, hash, done, before, sql)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (script, part) DO UPDATE SET parts = excluded.parts,"
                + " hash = excluded.hash, done = excluded.done, sql = excluded.sql,"
                + " before = coalesce(excluded.before, l.before)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, script);
            statement.setInt(2, unit.number());
            statement.setInt(3, parts);
            statement.setString(4, unit.hash());
            statement.setBoolean(5, done);
            statement.setString(6, before);
            String text = unit.statements().get(0).sql();
            statement.setString(7, text.length() <= SQL_KEPT ? text : text.substring(0, SQL_KEPT));
            statement.executeUpdate();
        }
    }

    private boolean exists() throws SQLException {
        String sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.setString(2, TABLE);
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

    /**
     * A part of an unfinished migration.
     *
     * @param script the migration, as the history names it
     * @param part its number, from 1; 0 says that the migration was begun
     * @param parts how many the migration has
     * @param done whether it is done; else it was begun, and nobody wrote how it ended
     * @param before what was there before it began, for the one who has to find out whether it was done
     * @param sql the beginning of its first statement
     */
    public record Entry(
            String script,
            int part,
            int parts,
            String hash,
            boolean done,
            @Nullable String before,
            String sql,
            Instant startedAt) {}
}

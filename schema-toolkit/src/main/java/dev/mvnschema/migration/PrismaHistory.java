package dev.mvnschema.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Prisma remembers in a database of its migrations: the table {@code _prisma_migrations}.
 *
 * @param exists whether there is such a table
 * @param rows in the order in which they were begun
 */
public record PrismaHistory(boolean exists, List<PrismaHistory.Row> rows) {

    private static final String TABLE = "_prisma_migrations";

    public PrismaHistory {
        rows = List.copyOf(rows);
    }

    /**
     * One attempt to apply a migration.
     *
     * @param finishedAt null when it failed or is running
     * @param rolledBackAt null unless a person said that it was undone
     */
    public record Row(
            String name,
            String checksum,
            @Nullable Instant finishedAt,
            @Nullable Instant rolledBackAt) {

        public boolean applied() {
            return finishedAt != null && rolledBackAt == null;
        }

        public boolean failed() {
            return finishedAt == null && rolledBackAt == null;
        }
    }

    /** Reads it from the default schema of the connection. */
    public static PrismaHistory read(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT to_regclass(quote_ident(?) || '." + TABLE + "') IS NOT NULL")) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next() || !result.getBoolean(1)) {
                    return new PrismaHistory(false, List.of());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        String table = "\"" + schema.replace("\"", "\"\"") + "\"." + TABLE;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT migration_name, checksum, finished_at, rolled_back_at"
                        + " FROM " + table + " ORDER BY started_at, migration_name")) {
            while (result.next()) {
                rows.add(new Row(result.getString(1), result.getString(2), instant(result, 3), instant(result, 4)));
            }
        }
        return new PrismaHistory(true, rows);
    }

    /** The applied migrations by name. */
    public Map<String, Row> applied() {
        Map<String, Row> applied = new LinkedHashMap<>();
        rows.stream().filter(Row::applied).forEach(row -> applied.put(row.name(), row));
        return applied;
    }

    private static @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

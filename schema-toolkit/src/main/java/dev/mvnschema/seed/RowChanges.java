package dev.mvnschema.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Rows of the database that changed, whoever changed them: counted by the server itself, per transaction.
 *
 * @param inserted new rows
 * @param updated changed rows
 * @param deleted rows that are gone
 */
public record RowChanges(long inserted, long updated, long deleted) {

    private static final String COUNTS = """
            SELECT coalesce(sum(n_tup_ins), 0), coalesce(sum(n_tup_upd), 0), coalesce(sum(n_tup_del), 0)
            FROM pg_stat_xact_user_tables WHERE schemaname !~ '^pg_' AND relname <> '""" + OnceSeeds.TABLE + "'";

    /** All of them. */
    public long total() {
        return inserted + updated + deleted;
    }

    /** Of the transaction so far. */
    static RowChanges of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            rows.next();
            return new RowChanges(rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
    }

    RowChanges since(RowChanges before) {
        return new RowChanges(inserted - before.inserted, updated - before.updated, deleted - before.deleted);
    }
}

package dev.mvnschema.studio.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows there are: counted where that is quick, else the planner's estimate. */
final class Totals {

    private static final String QUERY_CANCELED = "57014";
    private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Db db;
    private final Duration patience;

    /** @param patience after which an estimate must do */
    Totals(Db db, Duration patience) {
        this.db = db;
        this.patience = patience;
    }

    Total of(Selection selection) throws SQLException {
        try {
            return db.read(
                    patience,
                    connection -> new Total(
                            number(
                                    connection,
                                    new Sql()
                                            .add("SELECT count(*)" + selection.from())
                                            .add(selection.where(null))),
                            true));
        } catch (SQLException e) {
            if (!QUERY_CANCELED.equals(e.getSQLState())) {
                throw e;
            }
            return new Total(db.read(patience, connection -> estimate(connection, selection)), false);
        }
    }

    private static long estimate(Connection connection, Selection selection) throws SQLException {
        Sql sql = new Sql()
                .add("EXPLAIN (FORMAT JSON) SELECT 1" + selection.from())
                .add(selection.where(null));
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            Matcher plan = PLAN_ROWS.matcher(rows.next() ? rows.getString(1) : "");
            return plan.find() ? Long.parseLong(plan.group(1)) : 0;
        }
    }

    private static long number(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A number of rows; an estimate unless exact. */
    record Total(long rows, boolean exact) {}
}

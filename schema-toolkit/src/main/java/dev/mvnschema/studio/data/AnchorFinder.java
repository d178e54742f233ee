package dev.mvnschema.studio.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds {@link Anchors}: by reading the keys once in their order, or from a sample where that takes too long. */
final class AnchorFinder {

    /** A sample reads some pages of the table; where even that takes long, there is an error. */
    private static final Duration SAMPLING = Duration.ofSeconds(10);

    private static final String QUERY_CANCELED = "57014";
    private static final int SAMPLE = 2000;

    private final Db db;
    private final Selection selection;
    private final long total;
    private final Duration patience;

    /** @param patience after which a sample must do */
    AnchorFinder(Db db, Selection selection, long total, Duration patience) {
        this.db = db;
        this.selection = selection;
        this.total = total;
        this.patience = patience;
    }

    Anchors find() throws SQLException {
        try {
            return db.read(patience, this::exact);
        } catch (SQLException e) {
            if (!QUERY_CANCELED.equals(e.getSQLState())) {
                throw e;
            }
            return db.read(SAMPLING, this::sampled);
        }
    }

    private Anchors exact(Connection connection) throws SQLException {
        long step = Math.max(Anchors.STEP, total / SAMPLE);
        Sql sql = new Sql()
                .add("SELECT " + texts("k%d") + ", n FROM (SELECT " + names() + ", row_number() OVER ("
                        + Selection.orderBy(selection.order(false)).strip() + ") AS n" + selection.from())
                .add(selection.where(null))
                .add(") AS numbered WHERE n % " + step + " = 0");
        TreeMap<Long, List<@Nullable String>> found = new TreeMap<>();
        read(
                connection,
                sql,
                (cursor, rows) -> found.put(rows.getLong(selection.order().size() + 1), cursor));
        return new Anchors(found, true);
    }

    /**
     * Some rows of many pages of the table, both by chance: about as many as the sample holds, they divide the selection evenly.
     * All rows of few pages would not, because rows that were written together often stand together in the order, too. The chance
     * is the same each time, so that a jump leads to the same rows again.
     */
    private Anchors sampled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT setseed(0)");
        }
        double share = Math.min(1, SAMPLE / Math.max(1.0, (double) pages(connection)));
        double kept = Math.min(1, SAMPLE / Math.max(1.0, (double) total * share));
        Sql sql = new Sql()
                .add("SELECT " + texts("%s") + selection.from() + " TABLESAMPLE SYSTEM (" + 100 * share
                        + ") REPEATABLE (1)")
                .add(selection.where(new Sql().add("random() < " + kept)))
                .add(Selection.orderBy(selection.order(false)));
        List<List<@Nullable String>> sample = new ArrayList<>();
        read(connection, sql, (cursor, rows) -> sample.add(cursor));
        TreeMap<Long, List<@Nullable String>> found = new TreeMap<>();
        for (int i = 0; i < sample.size(); i++) {
            found.put(total * (i + 1) / (sample.size() + 1), sample.get(i));
        }
        return new Anchors(found, false);
    }

    /** How many pages (8 kB each) the table has, with its partitions. */
    private long pages(Connection connection) throws SQLException {
        Sql sql = new Sql().add("SELECT coalesce((SELECT sum(pg_relation_size(relid)) FROM pg_partition_tree(");
        sql.value(selection.entity().sql(), "regclass").add(")), pg_relation_size(");
        sql.value(selection.entity().sql(), "regclass").add(")) / 8192");
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private String texts(String pattern) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < selection.order().size(); i++) {
            Object name = pattern.contains("%d")
                    ? (Object) i
                    : selection.order().get(i).sql();
            texts.add("CAST(" + String.format(pattern, name) + " AS text)");
        }
        return String.join(", ", texts);
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < selection.order().size(); i++) {
            names.add(selection.order().get(i).sql() + " AS k" + i);
        }
        return String.join(", ", names);
    }

    private void read(Connection connection, Sql sql, Taker taker) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<@Nullable String> cursor = new ArrayList<>();
                for (int i = 1; i <= selection.order().size(); i++) {
                    cursor.add(rows.getString(i));
                }
                taker.take(cursor, rows);
            }
        }
    }

    @FunctionalInterface
    private interface Taker {
        void take(List<@Nullable String> cursor, ResultSet rows) throws SQLException;
    }
}

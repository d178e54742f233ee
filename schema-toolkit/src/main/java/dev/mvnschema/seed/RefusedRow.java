package dev.mvnschema.seed;

import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.sql.Quoting;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds out which row of a file the database refused, and where in the file it stands. */
final class RefusedRow {

    private static final String SAVEPOINT = "mvn_schema_seed_search";
    private static final String SAME_ROW_TWICE = "21000";
    private static final String FOREIGN_KEY = "23503";

    private static final Pattern COPY_LINE = Pattern.compile("COPY \\w+, line (\\d+)(?:, column ([^:]+))?");
    private static final Pattern KEY = Pattern.compile("Key \\(([^(),]+)\\)=\\((.*)\\) is not present");

    private final Connection connection;
    private final SeedFile file;
    private final RowLoader.RowsRefused refused;
    private final SeedMerge merge;

    RefusedRow(Connection connection, SeedFile file, RowLoader.RowsRefused refused) {
        this.connection = connection;
        this.file = file;
        this.refused = refused;
        this.merge = refused.merge();
    }

    /** The fault at its place; at the first line when no row is found to be the one. */
    SeedFault find() throws IOException, SQLException {
        ServerErrorMessage server =
                refused.refusal() instanceof PSQLException known ? known.getServerErrorMessage() : null;
        Matcher copied = COPY_LINE.matcher(server == null || server.getWhere() == null ? "" : server.getWhere());
        if (copied.find()) {
            return at(refused.first() + Long.parseLong(copied.group(1)), copied.group(2), SeedCode.BAD_VALUE, null);
        }
        if (SAME_ROW_TWICE.equals(refused.getSQLState()) && merge.key() != null) {
            return duplicate(merge.key());
        }
        Matcher key = KEY.matcher(server == null || server.getDetail() == null ? "" : server.getDetail());
        if (FOREIGN_KEY.equals(refused.getSQLState()) && key.find()) {
            List<Long> rows = numbers("SELECT " + SeedMerge.NUMBER + " FROM " + SeedMerge.ROWS + " WHERE "
                    + Quoting.identifier(key.group(1).replace("\"", "")) + "::text = " + Quoting.literal(key.group(2))
                    + " ORDER BY 1 LIMIT 1");
            if (!rows.isEmpty()) {
                return at(rows.get(0), key.group(1).replace("\"", ""), SeedCode.ROW_REFUSED, server);
            }
        }
        return at(search(), server == null ? null : server.getColumn(), SeedCode.ROW_REFUSED, server);
    }

    private SeedFault duplicate(SeedTable.Key key) throws IOException, SQLException {
        String columns = Quoting.identifiers(key.columns(), ", ");
        List<Long> rows = numbers("SELECT unnest(array[min(" + SeedMerge.NUMBER + "), max(" + SeedMerge.NUMBER
                + ")]) FROM " + SeedMerge.ROWS + " GROUP BY " + columns + " HAVING count(*) > 1 ORDER BY 1 LIMIT 2");
        SeedRow first = row(rows.get(0));
        SeedRow second = row(rows.get(1));
        return new SeedFault(
                SeedCode.DUPLICATE_KEY,
                second == null ? 1 : second.line(),
                1,
                "This row and that of line " + (first == null ? 1 : first.line()) + " have the same "
                        + String.join(" + ", key.columns()) + ".",
                "Keep one of them.");
    }

    /** Tries halves until one row is left; those before it are accepted. The transaction is undone anyway. */
    private long search() throws SQLException {
        long accepted = refused.first();
        long refusedUpTo = numbers("SELECT max(" + SeedMerge.NUMBER + ") FROM " + SeedMerge.ROWS)
                .get(0);
        while (refusedUpTo - accepted > 1) {
            long middle = accepted + (refusedUpTo - accepted) / 2;
            if (accepts(accepted, middle)) {
                accepted = middle;
            } else {
                refusedUpTo = middle;
            }
        }
        return refusedUpTo;
    }

    private boolean accepts(long above, long upTo) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SAVEPOINT " + SAVEPOINT);
            try {
                statement.execute(merge.merge(
                        "WHERE " + SeedMerge.NUMBER + " > " + above + " AND " + SeedMerge.NUMBER + " <= " + upTo));
                return true;
            } catch (SQLException e) {
                statement.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
                return false;
            }
        }
    }

    private SeedFault at(long number, @Nullable String column, SeedCode code, @Nullable ServerErrorMessage server)
            throws IOException {
        SeedRow row = row(number);
        int line = row == null ? 1 : row.line();
        int place = 1;
        if (row != null && column != null) {
            for (int i = 0; i < merge.columns().size() && i < row.cells().size(); i++) {
                if (merge.columns().get(i).name().equals(column)) {
                    line = row.cells().get(i).line();
                    place = row.cells().get(i).column();
                }
            }
        }
        String detail = server == null || server.getDetail() == null ? "" : " " + server.getDetail();
        return new SeedFault(
                code,
                line,
                place,
                (column == null ? "The row is refused: " : "The value of \"" + column + "\" is refused: ")
                        + ConnectionFailure.reason(refused.refusal()) + "." + detail,
                code == SeedCode.BAD_VALUE
                        ? "Write it as PostgreSQL reads it; an empty CSV field is NULL, \"\" the empty text."
                        : "Correct the row, or seed first what it needs.");
    }

    private @Nullable SeedRow row(long number) throws IOException {
        try (RowReader reader = RowReader.of(file)) {
            SeedRow row = reader.next();
            for (long i = 1; i < number && row != null; i++) {
                row = reader.next();
            }
            return row;
        }
    }

    private List<Long> numbers(String sql) throws SQLException {
        List<Long> found = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}

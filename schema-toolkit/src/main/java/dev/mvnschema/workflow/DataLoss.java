package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.FindingText;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the findings of a plan come to on the rows that are there.
 *
 * @param warnings what may be lost or fail, one sentence each
 * @param unexecutable what cannot run
 */
record DataLoss(List<String> warnings, List<String> unexecutable) {

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";

    DataLoss {
        warnings = List.copyOf(warnings);
        unexecutable = List.copyOf(unexecutable);
    }

    /** Counts the rows and values behind each finding; what does no harm is left out. */
    static DataLoss evaluate(Plan plan, TargetDatabase target) {
        if (!plan.hasFindings()) {
            return new DataLoss(List.of(), List.of());
        }
        try (Connection connection = target.connections().open()) {
            Counter counter =
                    new Counter(connection, target.schema(), plan.changes().renames());
            return new DataLoss(counter.texts(plan.warnings()), counter.texts(plan.unexecutable()));
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    /** Warnings first. */
    List<String> all() {
        return Stream.concat(warnings.stream(), unexecutable.stream()).toList();
    }

    /** Knows the tables under the names that they still have. */
    private record Counter(Connection connection, String schema, List<Rename> renames) {

        List<String> texts(List<Finding> findings) throws SQLException {
            List<String> texts = new ArrayList<>();
            for (Finding finding : findings) {
                String text = text(finding);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }

        private @Nullable String text(Finding finding) throws SQLException {
            if (finding.kind() != Finding.Kind.ADD_UNIQUE && finding.kind().regardlessOfRows()) {
                return FindingText.withoutCounts(finding);
            }
            Optional<long[]> counts = counts(finding);
            return counts.isPresent()
                    ? FindingText.withCounts(finding, counts.get()[0], counts.get()[1])
                    : FindingText.withoutCounts(finding);
        }

        /** Rows and values; empty when the table is not there yet. */
        private Optional<long[]> counts(Finding finding) throws SQLException {
            String column = finding.column();
            String counted = column == null ? "*" : quote(formerColumn(finding.subject(), column));
            try {
                return Optional.of(count(formerTable(finding.subject()), counted));
            } catch (SQLException e) {
                if (UNDEFINED_COLUMN.equals(e.getSQLState())) {
                    return Optional.of(count(formerTable(finding.subject()), "*"));
                }
                if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        private long[] count(Name table, String counted) throws SQLException {
            String from = quote(table.schema() == null ? schema : table.schema()) + "." + quote(table.name());
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*), count(" + counted + ") FROM " + from)) {
                rows.next();
                return new long[] {rows.getLong(1), rows.getLong(2)};
            }
        }

        private Name formerTable(Name table) {
            for (Rename rename : renames) {
                if (rename instanceof Rename.OfTable renamed && renamed.to().equals(table)) {
                    return renamed.from();
                }
            }
            return table;
        }

        private String formerColumn(Name table, String column) {
            for (Rename rename : renames) {
                if (rename instanceof Rename.OfColumn renamed
                        && renamed.table().equals(table)
                        && renamed.to().equals(column)) {
                    return renamed.from();
                }
            }
            return column;
        }

        private static String quote(String identifier) {
            return "\"" + identifier.replace("\"", "\"\"") + "\"";
        }
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.plan.DataProbe;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.FindingOutcome;
import dev.mvnschema.plan.ProbeSql;
import dev.mvnschema.plan.RowCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind findings: one pass over each table, within a time limit, in a transaction that is rolled back. What cannot be
 * counted, because time is up or the database cannot evaluate it yet, stays uncounted.
 */
final class RowCounter {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SAMPLES = 3;
    private static final String CANCELED = "57014";

    private final Connection connection;
    private final ProbeSql sql;
    private final Instant end = Instant.now().plus(LIMIT);
    private int functions;

    RowCounter(Connection connection, ProbeSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    Map<Finding, FindingOutcome> count(List<Finding> findings) throws SQLException {
        Map<Finding, FindingOutcome> outcomes = new LinkedHashMap<>();
        findings.forEach(finding -> outcomes.put(finding, FindingOutcome.uncounted(finding)));
        Map<Name, List<Finding>> byTable = new LinkedHashMap<>();
        connection.setAutoCommit(false);
        try {
            for (Finding finding : findings) {
                if (finding.probe() instanceof DataProbe.Labels labels) {
                    attempt(() -> outcomes.put(finding, labels(finding, labels)));
                } else if (finding.probe() != null) {
                    byTable.computeIfAbsent(finding.subject(), table -> new ArrayList<>())
                            .add(finding);
                }
            }
            byTable.forEach((table, ofTable) -> ofTable(table, ofTable, outcomes));
            return outcomes;
        } finally {
            connection.rollback();
        }
    }

    /** All in one pass; one by one when the database cannot evaluate them together. */
    private void ofTable(Name table, List<Finding> findings, Map<Finding, FindingOutcome> outcomes) {
        if (!sql.exists(table)) {
            findings.forEach(finding -> outcomes.put(finding, FindingOutcome.of(finding, RowCounts.of(0, 0))));
            return;
        }
        boolean done = attempt(() -> outcomes.putAll(inOnePass(table, findings)));
        if (!done && findings.size() > 1 && Instant.now().isBefore(end)) {
            for (Finding finding : findings) {
                attempt(() -> outcomes.putAll(inOnePass(table, List.of(finding))));
            }
        }
    }

    private Map<Finding, FindingOutcome> inOnePass(Name table, List<Finding> findings) throws SQLException {
        List<String> aggregates = new ArrayList<>(List.of("count(*)"));
        Map<Finding, @Nullable String> conversions = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<String> aggregate =
                    finding.probe() == null ? Optional.empty() : sql.aggregate(table, finding.probe());
            if (aggregate.isPresent()) {
                aggregates.add(aggregate.get());
            } else if (finding.probe() instanceof DataProbe.Conversion conversion) {
                String function = "mvnschema_try_" + ++functions;
                execute(sql.conversionFunction(function, table, conversion));
                conversions.put(finding, function);
                aggregates.add("count(*) FILTER (WHERE " + sql.converted(function, conversion, 2) + ")");
                aggregates.add("count(*) FILTER (WHERE " + sql.converted(function, conversion, 1) + ")");
            }
        }
        List<Long> counts =
                longs("SELECT " + String.join(", ", aggregates) + " FROM " + sql.from(table), aggregates.size());
        Map<Finding, FindingOutcome> outcomes = new LinkedHashMap<>();
        long rows = counts.get(0);
        int at = 1;
        for (Finding finding : findings) {
            DataProbe probe = finding.probe();
            if (probe instanceof DataProbe.Duplicates duplicates) {
                outcomes.put(finding, duplicates(finding, table, duplicates, rows));
                continue;
            }
            long found = counts.get(at++);
            String function = conversions.get(finding);
            if (function != null && probe instanceof DataProbe.Conversion conversion) {
                long changed = counts.get(at++);
                String condition = sql.converted(function, conversion, found > 0 ? 2 : 1);
                List<String> samples = found + changed > 0 ? samples(table, sql.sample(probe), condition) : List.of();
                outcomes.put(finding, FindingOutcome.of(finding, new RowCounts(rows, found, changed, samples)));
            } else {
                String condition =
                        probe == null ? null : sql.condition(table, probe).orElse(null);
                List<String> samples = found > 0 && condition != null && probe != null
                        ? samples(table, sql.sample(probe), condition)
                        : List.of();
                outcomes.put(finding, FindingOutcome.of(finding, new RowCounts(rows, found, 0, samples)));
            }
        }
        return outcomes;
    }

    private FindingOutcome duplicates(Finding finding, Name table, DataProbe.Duplicates probe, long rows)
            throws SQLException {
        String groups = sql.duplicates(table, probe);
        long found =
                longs("SELECT count(*) FROM (" + groups + ") AS groups_", 1).get(0);
        List<String> samples = found == 0
                ? new ArrayList<>()
                : texts("SELECT sample_ || ' (' || rows_ || ' rows)' FROM (" + groups
                        + ") AS groups_ ORDER BY rows_ DESC, sample_ LIMIT " + SAMPLES);
        if (probe.nullsForbidden()) {
            long nulls = longs("SELECT count(*) FROM " + sql.from(table) + " WHERE " + sql.nulls(probe), 1)
                    .get(0);
            found += nulls > 0 ? 1 : 0;
            if (nulls > 0) {
                samples.add("null (" + nulls + " rows)");
            }
        }
        return FindingOutcome.of(finding, new RowCounts(rows, found, 0, samples));
    }

    private FindingOutcome labels(Finding finding, DataProbe.Labels probe) throws SQLException {
        long all = 0;
        List<String> samples = new ArrayList<>();
        for (DataProbe.Labels.Place place : probe.places()) {
            long found = longs(
                            "SELECT count(*) FROM " + sql.from(place.table()) + " WHERE "
                                    + sql.labelled(probe, place, finding.subject()),
                            1)
                    .get(0);
            if (found > 0) {
                samples.add("`" + place.table() + "`.`" + place.column() + "` (" + found + ")");
            }
            all += found;
        }
        return FindingOutcome.of(finding, new RowCounts(all, all, 0, samples));
    }

    private List<String> samples(Name table, @Nullable String expression, String condition) throws SQLException {
        return expression == null
                ? List.of()
                : texts("SELECT DISTINCT left((" + expression + ")::text, 40) FROM (SELECT * FROM " + sql.from(table)
                        + " WHERE " + condition + " LIMIT " + 10 * SAMPLES + ") AS rows_ ORDER BY 1 LIMIT " + SAMPLES);
    }

    private boolean attempt(Question question) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                question.ask();
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException e) {
                connection.rollback(before);
                return CANCELED.equals(e.getSQLState());
            }
        } catch (SQLException connectionLost) {
            return false;
        }
    }

    private List<Long> longs(String query, int columns) throws SQLException {
        try (Statement statement = limited();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            List<Long> found = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                found.add(rows.getLong(i));
            }
            return found;
        }
    }

    private List<String> texts(String query) throws SQLException {
        try (Statement statement = limited();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = limited()) {
            statement.execute(command);
        }
    }

    /** With what is left of the time as the server's limit. */
    private Statement limited() throws SQLException {
        long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
        Statement statement = connection.createStatement();
        statement.execute("SET LOCAL statement_timeout = " + left + "; SET LOCAL lock_timeout = " + left);
        return statement;
    }

    /** Something that the database is asked. */
    private interface Question {

        void ask() throws SQLException;
    }
}

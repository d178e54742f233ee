package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.FindingOutcome;
import dev.mvnschema.plan.FindingOutcome.Effect;
import dev.mvnschema.plan.FindingText;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.ProbeSql;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the findings of a plan come to on the rows that are there.
 *
 * @param outcomes what each comes to, warnings of the plan first
 */
record DataLoss(Map<Finding, FindingOutcome> outcomes) {

    private static final String SAMPLES = ", among them ";

    DataLoss {
        outcomes = new LinkedHashMap<>(outcomes);
    }

    /** Counts what is behind each finding; what does no harm is left out of the texts. */
    static DataLoss evaluate(Plan plan, TargetDatabase target) {
        return evaluate(plan, Hints.NONE, target);
    }

    /**
     * Counts what is behind each finding.
     *
     * @param hints tell what new columns are filled with
     */
    static DataLoss evaluate(Plan plan, Hints hints, TargetDatabase target) {
        List<Finding> findings = Stream.of(plan.warnings(), plan.unexecutable(), plan.demands())
                .flatMap(List::stream)
                .toList();
        if (findings.isEmpty()) {
            return new DataLoss(Map.of());
        }
        try (Connection connection = target.connections().open()) {
            return new DataLoss(
                    new RowCounter(connection, new ProbeSql(plan.changes(), hints, target.schema())).count(findings));
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    /** What may be lost, one sentence each. */
    List<String> warnings() {
        return texts(Effect.LOSES);
    }

    /** What cannot run, one sentence each. */
    List<String> unexecutable() {
        return texts(Effect.FAILS);
    }

    /** The findings that cannot run. */
    List<Finding> failing() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().effect() == Effect.FAILS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Warnings first. */
    List<String> all() {
        return Stream.concat(warnings().stream(), unexecutable().stream()).toList();
    }

    /** For the head of the file: the findings with what was counted, without any value. */
    List<String> forFile() {
        List<String> lines = new ArrayList<>();
        outcomes.forEach((finding, outcome) -> {
            boolean told = !finding.kind().demand() || outcome.effect() != Effect.NONE;
            if (told) {
                String count = outcome.count();
                lines.add(FindingText.withoutCounts(finding)
                        + (count == null ? "" : "\nIn the development database: " + count + "."));
            }
        });
        return lines;
    }

    /** What a finding comes to, for a person. */
    String text(Finding finding) {
        FindingOutcome outcome = outcomes.get(finding);
        return outcome == null ? FindingText.withoutCounts(finding) : withSamples(outcome);
    }

    private List<String> texts(Effect effect) {
        return outcomes.values().stream()
                .filter(outcome -> outcome.effect() == effect)
                .map(DataLoss::withSamples)
                .toList();
    }

    private static String withSamples(FindingOutcome outcome) {
        if (outcome.samples().isEmpty()) {
            return outcome.text();
        }
        String text = outcome.text();
        return text.substring(0, text.length() - 1) + SAMPLES + String.join("; ", outcome.samples()) + ".";
    }
}

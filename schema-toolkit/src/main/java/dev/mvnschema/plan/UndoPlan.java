package dev.mvnschema.plan;

import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.postgres.sql.Quoting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back from a migration.
 *
 * @param plan its steps; they can share one transaction
 * @param hints what columns that come again are filled with
 * @param losses the data that does not come back
 */
public record UndoPlan(Plan plan, Hints hints, List<Loss> losses) {

    public UndoPlan {
        losses = List.copyOf(losses);
    }

    /**
     * Data that does not come back.
     *
     * @param column null for a whole table
     * @param what in words
     */
    public record Loss(Name table, @Nullable String column, String what) {}

    /** The script, with what is lost in its head and at the statements concerned. */
    public String script() {
        List<String> lines = new ArrayList<>();
        losses.forEach(loss -> lines.add(loss.what()));
        String head = new ScriptHead()
                .section("Does not come back:", lines)
                .section("Warnings:", MigrationScript.findings(plan))
                .render();
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            steps.add(new Step(
                    step.kind(),
                    step.statements().stream()
                            .map(sql -> marked(step.kind(), sql))
                            .toList(),
                    step.commit()));
        }
        return head + MigrationScript.steps(steps);
    }

    private String marked(Step.Kind kind, String sql) {
        StringBuilder marks = new StringBuilder();
        for (Loss loss : losses) {
            String table = Quoting.name(loss.table());
            boolean concerned = loss.column() == null
                    ? kind == Step.Kind.CREATE_TABLE && sql.startsWith("CREATE TABLE " + table + " ")
                    : kind == Step.Kind.ALTER_TABLE
                            && sql.startsWith("ALTER TABLE " + table + " ")
                            && (sql.contains("ADD COLUMN     " + Quoting.identifier(loss.column()))
                                    || sql.contains(
                                            "ALTER COLUMN " + Quoting.identifier(loss.column()) + " SET DATA TYPE"));
            if (concerned) {
                marks.append("-- Does not come back: ")
                        .append(loss.what().replace('\n', ' '))
                        .append('\n');
            }
        }
        return marks + sql;
    }
}

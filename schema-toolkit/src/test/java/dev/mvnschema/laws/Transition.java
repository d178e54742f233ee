package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.Step;
import dev.mvnschema.plan.UndoPlanner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One database that becomes like another, and which laws that breaks. */
final class Transition {

    private final LawDatabase database;
    private final Catalog before;
    private final Catalog wanted;
    private final List<String> violations = new ArrayList<>();
    private final MigrationPlanner planner;
    private final Plan plan;

    /** @param before what is in the database */
    Transition(LawDatabase database, Catalog before, Catalog wanted) {
        this(database, before, wanted, new MigrationPlanner(database.forms()).plan(before, wanted, Hints.NONE));
    }

    private Transition(LawDatabase database, Catalog before, Catalog wanted, Plan plan) {
        this.database = database;
        this.before = before;
        this.wanted = wanted;
        this.planner = new MigrationPlanner(database.forms());
        this.plan = plan;
    }

    /**
     * The way back, by the plan of an undo file.
     *
     * @param other a database that is like this one when this transition has run
     */
    Transition undo(LawDatabase other) {
        Plan back = new UndoPlanner(other.forms())
                .plan(before, wanted, plan.changes().renames())
                .plan();
        Transition undo = new Transition(other, wanted, before, back);
        if (back.parts().size() > 1) {
            undo.violations.add("UNDO in several transactions\n" + MigrationScript.render(back));
        }
        return undo;
    }

    Plan plan() {
        return plan;
    }

    /** Whether the plan says that it cannot be carried out whatever the rows. */
    boolean refuses() {
        return plan.unexecutable().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.BLOCKED || finding.kind() == Finding.Kind.MISSING);
    }

    /** Puts rows in, migrates, and looks. */
    List<String> run() throws SQLException {
        new SampleRows(before).insert(database);
        Map<Name, List<String>> kept = keptColumns();
        Map<Name, String> contents = SampleRows.contents(database, kept);
        try {
            database.apply(plan);
        } catch (SQLException e) {
            violations.add(((isAboutRows(e) && tells()) || mayNotConvert() ? "ROWS " : "FAILS ") + e.getMessage() + "\n"
                    + MigrationScript.render(plan));
            return violations;
        }
        look(kept, contents);
        return violations;
    }

    /** The same without rows, for plans that tell that rows may stand against them. */
    List<String> runEmpty() throws SQLException {
        try {
            database.apply(plan);
        } catch (SQLException e) {
            violations.add("FAILS without rows " + e.getMessage() + "\n" + MigrationScript.render(plan));
            return violations;
        }
        look(Map.of(), Map.of());
        return violations;
    }

    private void look(Map<Name, List<String>> kept, Map<Name, String> contents) throws SQLException {
        Catalog after = database.introspect();
        Plan left = planner.plan(after, wanted, Hints.NONE);
        if (!left.changes().isEmpty()) {
            violations.add("LEFT " + DiffSummary.render(left.changes()) + "\nafter\n" + MigrationScript.render(plan));
        }
        Set<String> there = new HashSet<>();
        after.unmodelled().forEach(object -> there.add(object.title()));
        before.unmodelled().stream()
                .filter(object -> !object.kind().isSetting() && !there.contains(object.title()) && !isDeclared(object))
                .forEach(object -> violations.add("DROPPED " + object + "\nby\n" + MigrationScript.render(plan)));
        SampleRows.contents(database, kept).forEach((table, rows) -> {
            if (!rows.equals(contents.get(table))) {
                violations.add("ROWS of " + table + " were\n" + contents.get(table) + "\nand are\n" + rows + "\nby\n"
                        + MigrationScript.render(plan));
            }
        });
    }

    private boolean isDeclared(Unmodelled object) {
        return plan.warnings().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.DROP_DEPENDENT
                        && finding.details().contains(object.name().toString()));
    }

    /** Columns that are on both sides with the same type: what is in them must stay, whatever else happens. */
    private Map<Name, List<String>> keptColumns() {
        Map<Name, List<String>> kept = new TreeMap<>();
        for (Table table : before.tables()) {
            wanted.table(table.name()).ifPresent(match -> {
                List<String> columns = new ArrayList<>();
                for (Column column : table.columns()) {
                    match.column(column.name())
                            .filter(other -> other.type().equals(column.type())
                                    && other.generated() == null
                                    && column.generated() == null)
                            .ifPresent(other -> columns.add(other.name()));
                }
                kept.put(table.name(), columns);
            });
        }
        return kept;
    }

    /** Whether the plan shows that rows may stand against it: by a finding, or by a constraint that it adds. */
    boolean tells() {
        return plan.hasFindings()
                || plan.steps().stream()
                        .anyMatch(step -> step.kind() == Step.Kind.ADD_CHECK
                                || step.kind() == Step.Kind.ADD_FOREIGN_KEY
                                || step.kind() == Step.Kind.ADD_EXCLUSION
                                || step.kind() == Step.Kind.CREATE_INDEX
                                || step.statements().stream().anyMatch(sql -> sql.contains("NOT NULL GENERATED")));
    }

    /** A value that is no value of the new type makes all kinds of errors. */
    private boolean mayNotConvert() {
        return plan.warnings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.CAST_MAY_FAIL);
    }

    private static boolean isAboutRows(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("22");
    }
}

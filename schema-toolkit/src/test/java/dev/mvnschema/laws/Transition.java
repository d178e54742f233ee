package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.FindingText;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.Step;
import dev.mvnschema.plan.UndoPlanner;
import dev.mvnschema.postgres.sql.Quoting;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** One database that becomes like another, and which laws that breaks. */
final class Transition {

    private static final Set<Finding.Kind> CASTS = EnumSet.of(Finding.Kind.CAST_MAY_FAIL, Finding.Kind.RISKY_CAST);

    private final LawDatabase database;
    private final Catalog before;
    private final Catalog wanted;
    private final boolean filled;
    private final List<String> violations = new ArrayList<>();
    private final MigrationPlanner planner;
    private final Plan plan;
    private Rows rows = Rows.ALL;

    /** @param before what is in the database */
    Transition(LawDatabase database, Catalog before, Catalog wanted) {
        this(database, before, wanted, new MigrationPlanner(database.forms()).plan(before, wanted, Hints.NONE), false);
    }

    private Transition(LawDatabase database, Catalog before, Catalog wanted, Plan plan, boolean filled) {
        this.database = database;
        this.before = before;
        this.wanted = wanted;
        this.filled = filled;
        this.planner = new MigrationPlanner(database.forms());
        this.plan = plan;
    }

    /** The same where a schema says what rows get that must have a value. */
    static Transition filled(LawDatabase database, Catalog before, Catalog wanted) {
        Plan plan = new MigrationPlanner(database.forms()).plan(before, wanted, Fills.of(before, wanted));
        return new Transition(database, before, wanted, plan, true);
    }

    /** The way back, by the plan of an undo file, in the database that has gone there. */
    Transition undo() {
        Plan back = new UndoPlanner(database.forms())
                .plan(before, wanted, plan.changes().renames())
                .plan();
        Transition undo = new Transition(database, wanted, before, back, true);
        if (back.parts().size() > 1) {
            undo.violations.add("UNDO in several transactions\n" + MigrationScript.render(back));
        }
        return undo;
    }

    /** How many rows went through; told when the transition has run. */
    Rows rows() {
        return rows;
    }

    /** Which tables had rows while a plan ran. */
    enum Rows {
        ALL("with rows in all tables"),
        /** Not those whose rows stood against the plan, which said so. */
        SOME("with rows in some"),
        NONE("without rows, which stood against it");

        private final String title;

        Rows(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Plan plan() {
        return plan;
    }

    /** Whether the plan says that it cannot be carried out whatever the rows. */
    boolean refuses() {
        return plan.unexecutable().stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.BLOCKED || finding.kind() == Finding.Kind.MISSING);
    }

    /** Why it refuses. */
    String refusals() {
        return plan.unexecutable().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BLOCKED || finding.kind() == Finding.Kind.MISSING)
                .map(FindingText::withoutCounts)
                .collect(Collectors.joining(" "));
    }

    /**
     * Puts rows in, migrates, and looks. Tables whose rows stand against a plan that says so are emptied, and it is tried again;
     * when a part of the plan has run by then, a violation that begins with {@code ROWS} says that the database is no good any
     * more.
     */
    List<String> run() throws SQLException {
        checkDeclared();
        List<Table> tables = new ArrayList<>(before.tables());
        new SampleRows(before, wanted, filled).insert(database, database.empty(tables));
        tables.removeAll(database.empty(tables));
        while (true) {
            Map<Name, List<String>> kept = keptColumns();
            Map<Name, String> contents = SampleRows.contents(database, kept);
            List<String> parts = new ArrayList<>(MigrationScript.renderParts(plan));
            try {
                while (!parts.isEmpty()) {
                    database.execute(parts.get(0));
                    parts.remove(0);
                }
            } catch (SQLException e) {
                String message = e.getMessage() + "\n" + MigrationScript.render(plan);
                boolean told = (isAboutRows(e) && tells()) || isNoTextVector(e);
                if (!told || tables.isEmpty()) {
                    violations.add((tables.isEmpty() ? "FAILS without rows " : "FAILS ") + message);
                    return violations;
                }
                if (parts.size() < plan.parts().size()) {
                    violations.add("ROWS " + message);
                    return violations;
                }
                List<Table> against = against(e, tables);
                database.truncate(against);
                tables.removeAll(against);
                tables.removeAll(database.empty(tables));
                rows = tables.isEmpty() ? Rows.NONE : Rows.SOME;
                continue;
            }
            look(kept, contents);
            return violations;
        }
    }

    /** The tables whose rows an error may be about. */
    private List<Table> against(SQLException e, List<Table> tables) {
        ServerErrorMessage message = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        String named = message == null ? null : message.getTable();
        List<Table> found = tables.stream()
                .filter(table -> table.name().name().equals(named))
                .toList();
        if (found.isEmpty()) {
            found = tables.stream()
                    .filter(table -> plan.warnings().stream()
                            .anyMatch(finding -> CASTS.contains(finding.kind())
                                    && finding.subject().equals(table.name())))
                    .toList();
        }
        return found.isEmpty() ? List.copyOf(tables) : found;
    }

    /** The same without rows, for plans that tell that rows may stand against them. */
    List<String> runEmpty() throws SQLException {
        try {
            database.apply(plan);
            rows = Rows.NONE;
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
        for (Unmodelled object : before.unmodelled()) {
            if (!object.kind().isSetting()
                    && !there.contains(object.title())
                    && !isDeclared(object)
                    && !isAdopted(object)) {
                violations.add("DROPPED " + object + "\nby\n" + MigrationScript.render(plan));
            }
        }
        SampleRows.contents(database, kept).forEach((table, rows) -> {
            if (!rows.equals(contents.get(table))) {
                violations.add("LOST rows of " + table + " were\n" + contents.get(table) + "\nand are\n" + rows
                        + "\nby\n" + MigrationScript.render(plan));
            }
        });
    }

    /** The constraint of a partition is a part of that of its table now. */
    private boolean isAdopted(Unmodelled object) throws SQLException {
        return object.kind().isLocal()
                && object.table() != null
                && !database.query("SELECT 1 FROM pg_constraint WHERE conname = '"
                                + object.name().name() + "' AND conrelid = to_regclass('"
                                + Quoting.name(object.table()) + "')")
                        .isEmpty();
    }

    /** A table with partitions is an object of its own, and goes with itself. */
    private boolean isDeclared(Unmodelled object) {
        return plan.changes().droppedTables().stream()
                        .anyMatch(table -> table.name().equals(object.name()))
                || plan.warnings().stream()
                        .anyMatch(finding -> finding.kind() == Finding.Kind.DROP_DEPENDENT
                                && finding.details().contains(object.name().toString()));
    }

    /** What goes for good without a word about it. */
    private void checkDeclared() {
        for (Table table : before.tables()) {
            Optional<Table> match = wanted.table(table.name());
            if (match.isEmpty()) {
                checkDeclared(Finding.Kind.DROP_TABLE, table, null);
                continue;
            }
            table.columns().stream()
                    .filter(column -> column.generated() == null
                            && match.get().column(column.name()).isEmpty())
                    .forEach(column -> checkDeclared(Finding.Kind.DROP_COLUMN, table, column.name()));
        }
    }

    private void checkDeclared(Finding.Kind kind, Table table, @Nullable String column) {
        boolean told = plan.warnings().stream()
                .anyMatch(finding -> finding.kind() == kind
                        && finding.subject().equals(table.name())
                        && Objects.equals(finding.column(), column));
        if (!told) {
            violations.add(
                    "UNTOLD " + kind + " " + table.name() + " " + column + "\nby\n" + MigrationScript.render(plan));
        }
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
                                    && column.generated() == null
                                    && (other.nullable() || !column.nullable() || !filled))
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
                || !plan.demands().isEmpty()
                || plan.steps().stream()
                        .anyMatch(step -> step.kind() == Step.Kind.ADD_CHECK
                                || step.kind() == Step.Kind.ADD_FOREIGN_KEY
                                || step.kind() == Step.Kind.ADD_EXCLUSION
                                || step.kind() == Step.Kind.CREATE_INDEX
                                || step.statements().stream().anyMatch(sql -> sql.contains("NOT NULL GENERATED")));
    }

    /** PostgreSQL calls text that is no text vector a syntax error. */
    private boolean isNoTextVector(SQLException e) {
        return "42601".equals(e.getSQLState())
                && plan.warnings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.CAST_MAY_FAIL);
    }

    private static boolean isAboutRows(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("22");
    }
}

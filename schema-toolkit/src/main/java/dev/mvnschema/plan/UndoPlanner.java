package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.CatalogDiffer;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.diff.TableChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way back from a migration, by the same planner: what was renamed is renamed back, what was added goes, what was dropped
 * comes again without its data. A required column that comes again has a made-up value in the rows that are there.
 */
public final class UndoPlanner {

    private static final Set<Cast.Risk> LOSING = Set.of(Cast.Risk.RISKY, Cast.Risk.MAY_FAIL);

    private final CatalogDiffer differ;

    /** With a server that tells which SQL expressions are the same. */
    public UndoPlanner(NormalForms forms) {
        this.differ = new CatalogDiffer(forms, Set.of());
    }

    /** Comparing SQL expressions by their text. */
    public UndoPlanner() {
        this(NormalForms.asWritten());
    }

    /**
     * Plans.
     *
     * @param before the database before the migration, as it was read from one
     * @param after the database after it
     * @param renames that the migration carried out, in their order: {@link Changes#renames}, or {@link RenameStatements}
     * @return steps that can share one transaction, and what cannot come back
     */
    public UndoPlan plan(Catalog before, Catalog after, List<Rename> renames) {
        Renames back = ReversedRenames.of(renames);
        Changes differences = differ.diff(after, before, back);
        Map<ColumnName, String> fills = fills(differences);
        Changes changes = inOneTransaction(differences, fills.values());
        Hints hints = new Hints(Map.of(), Map.of(), Map.of(), Map.of(), fills, Set.of(), Set.of());
        Plan plan = new PlanBuilder(changes, hints, PlanOptions.DEFAULT).build();
        return new UndoPlan(plan, hints, lost(changes));
    }

    /** New enum values can be used only when they are committed; a type that is swapped has them at once. */
    private static Changes inOneTransaction(Changes changes, Collection<String> fills) {
        if (!new NewLabels(changes, fills).areUsed()) {
            return changes;
        }
        List<EnumChange> swapped = new ArrayList<>();
        for (EnumChange change : changes.changedEnums()) {
            swapped.add(
                    change.added().isEmpty()
                            ? change
                            : new EnumChange(
                                    change.before(),
                                    change.after(),
                                    change.added(),
                                    change.removed(),
                                    true,
                                    change.commentChanged()));
        }
        return changes.withChangedEnums(swapped);
    }

    private static Map<ColumnName, String> fills(Changes changes) {
        Map<ColumnName, String> fills = new HashMap<>();
        for (TableChange change : changes.changedTables()) {
            for (Column column : change.addedColumns()) {
                if (ColumnFindings.needsValue(column)) {
                    FillValue.of(changes.before(), changes.after(), change.after(), column)
                            .ifPresent(value ->
                                    fills.put(new ColumnName(change.after().name(), column.name()), value));
                }
            }
            for (ColumnChange column : change.changedColumns()) {
                boolean retyped = column.has(ColumnChange.Kind.TYPE) && ColumnFindings.needsValue(column.after());
                boolean required = retyped
                        || (column.has(ColumnChange.Kind.NULLABILITY)
                                && !column.after().nullable());
                if (required) {
                    FillValue.of(changes.before(), changes.after(), change.after(), column.after())
                            .ifPresent(value -> fills.put(
                                    new ColumnName(
                                            change.after().name(),
                                            column.after().name()),
                                    value));
                }
            }
        }
        return fills;
    }

    private List<UndoPlan.Loss> lost(Changes changes) {
        List<UndoPlan.Loss> losses = new ArrayList<>();
        for (Table table : changes.createdTables()) {
            losses.add(new UndoPlan.Loss(table.name(), null, "the rows of `" + table.name() + "`"));
        }
        Casts forward = new Casts(changes.after(), changes.before());
        for (TableChange change : changes.changedTables()) {
            Name table = change.after().name();
            for (Column column : change.addedColumns()) {
                if (column.generated() == null) {
                    losses.add(new UndoPlan.Loss(
                            table, column.name(), "the values of `" + table + "`.`" + column.name() + "`"));
                }
            }
            for (ColumnChange column : change.changedColumns()) {
                if (column.has(ColumnChange.Kind.TYPE) && column.after().generated() == null) {
                    loss(table, column.after(), forward.of(column.after(), column.before()))
                            .ifPresent(losses::add);
                }
            }
        }
        return losses;
    }

    private static Optional<UndoPlan.Loss> loss(Name table, Column column, Cast cast) {
        String values = "values of `" + table + "`.`" + column.name() + "`";
        if (cast.recreates()) {
            return Optional.of(new UndoPlan.Loss(table, column.name(), "the " + values));
        }
        return LOSING.contains(cast.risk())
                ? Optional.of(
                        new UndoPlan.Loss(table, column.name(), "what the " + values + " lost when their type changed"))
                : Optional.empty();
    }
}

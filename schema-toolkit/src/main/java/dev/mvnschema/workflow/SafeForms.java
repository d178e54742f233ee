package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.plan.DataProbe;
import dev.mvnschema.plan.FillValue;
import dev.mvnschema.plan.Finding;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.ProbeSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done about steps that the rows refuse: how to say what they get, and how to find those that are in the way. */
final class SafeForms {

    private final Catalog current;
    private final MappedSchema wanted;

    SafeForms(Catalog current, MappedSchema wanted) {
        this.current = current;
        this.wanted = wanted;
    }

    /** The schema with a backfill for every column that must have a value and has none to get. */
    MappedSchema filled(List<Finding> failing) {
        Hints hints = wanted.hints();
        Map<ColumnName, String> backfills = new HashMap<>(hints.backfills());
        for (Finding finding : failing) {
            fill(finding).ifPresent(value -> backfills.put(column(finding), value));
        }
        return new MappedSchema(
                wanted.catalog(),
                new Hints(
                        hints.formerTables(),
                        hints.formerColumns(),
                        hints.formerEnums(),
                        hints.formerLabels(),
                        backfills,
                        hints.clientDefaults(),
                        hints.unsaid()));
    }

    /** What the head of a draft says about them: the values that are made up, and the rows to look at. */
    List<String> notes(List<Finding> failing, Plan plan, String schema) {
        List<String> notes = new ArrayList<>();
        for (Finding finding : failing) {
            Optional<String> value = fill(finding);
            if (value.isPresent()) {
                notes.add("`" + finding.subject() + "`.`" + finding.column() + "`: rows that are there get "
                        + value.get() + ". Put in what is right.");
            } else if (finding.probe() instanceof DataProbe.Duplicates duplicates) {
                notes.add("Rows that are in the way:\n"
                        + new ProbeSql(plan.changes(), wanted.hints(), schema)
                                .duplicates(finding.subject(), duplicates));
            }
        }
        return notes;
    }

    /** What a person can do about a finding. */
    List<String> nextSteps(Finding finding) {
        String draft = "Or write the migration with -Dschema.createOnly and edit it.";
        return switch (finding.kind()) {
            case ADD_REQUIRED_COLUMN,
                    ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT,
                    MAKE_COLUMN_REQUIRED,
                    RECREATE_REQUIRED_COLUMN ->
                List.of(
                        "Say at the field what existing rows get: @backfill(\""
                                + fill(finding)
                                        .orElse("…")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"") + "\")",
                        "Or write the migration with -Dschema.createOnly: it fills the column before it requires a"
                                + " value, and you put in what is right.");
            case ADD_UNIQUE, CHANGE_PRIMARY_KEY, ADD_PRIMARY_KEY ->
                List.of("Make these rows different, or delete what is too many, then run this again.", draft);
            case REMOVE_ENUM_VALUES ->
                List.of(
                        "Give these rows another value, then run this again.",
                        "Or, if the value has another name now: @was(\""
                                + finding.details().get(0) + "\") at the new one.");
            case RISKY_CAST, CAST_MAY_FAIL -> List.of("Correct these values, then run this again.", draft);
            case ADD_CHECK, ADD_FOREIGN_KEY, ADD_EXCLUSION ->
                List.of("Correct or delete these rows, then run this again.", draft);
            case BLOCKED, MISSING ->
                List.of("Write the migration with -Dschema.createOnly and put what it needs around the statements.");
            default -> List.of("Do it in two steps: add what is new as optional, fill it, then require it.", draft);
        };
    }

    private Optional<String> fill(Finding finding) {
        return switch (finding.kind()) {
            case ADD_REQUIRED_COLUMN,
                    ADD_REQUIRED_COLUMN_WITH_CLIENT_DEFAULT,
                    MAKE_COLUMN_REQUIRED,
                    RECREATE_REQUIRED_COLUMN -> {
                Catalog catalog = wanted.catalog();
                Name table = finding.subject();
                yield catalog.table(table)
                        .flatMap(found -> found.column(column(finding).name())
                                .flatMap(column -> FillValue.of(current, catalog, found, column)));
            }
            default -> Optional.empty();
        };
    }

    private static ColumnName column(Finding finding) {
        String column = finding.column();
        return new ColumnName(finding.subject(), column == null ? "" : column);
    }
}

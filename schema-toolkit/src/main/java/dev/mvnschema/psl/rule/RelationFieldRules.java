package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import dev.mvnschema.psl.draft.ScalarDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single relation fields: ambiguity, ignored targets, allowed actions, names, and the index that nobody made. */
final class RelationFieldRules {

    private final Report report;
    private final NameRegister names;
    private final boolean postgres;
    private final boolean foreignKeys;

    RelationFieldRules(Report report, NameRegister names, boolean postgres, boolean foreignKeys) {
        this.report = report;
        this.names = names;
        this.postgres = postgres;
        this.foreignKeys = foreignKeys;
    }

    /** False when the field's relation is ambiguous. */
    boolean visit(RelationFieldDraft field) {
        String ambiguity = ambiguity(field, names.sameEnds(field));
        if (ambiguity != null) {
            report.model(
                    RelationCode.AMBIGUOUS,
                    field.model.container(),
                    field.model.name(),
                    field.source.span(),
                    ambiguity);
            return false;
        }
        ScalarRules.clientName(field, names, report);
        ignoredTarget(field);
        if (!foreignKeys) {
            emulated(field, field.onDelete, "onDelete");
            emulated(field, field.onUpdate, "onUpdate");
        }
        if (postgres && field.attribute != null) {
            Places.checkLength(report, field.model, field.attribute, field.mappedName, "@");
        }
        if (!foreignKeys) {
            missingIndex(field);
        }
        return true;
    }

    private static @Nullable String ambiguity(RelationFieldDraft field, List<RelationFieldDraft> same) {
        boolean self = field.model == field.target;
        boolean named = field.relationName != null;
        if (same.size() < 2 || (self && named && same.size() == 2)) {
            return null;
        }
        String fields = listed(same);
        String model = field.model.name();
        if (self && !named) {
            return same.size() == 2
                    ? "Ambiguous self relation detected. The fields " + fields + " in model `" + model
                            + "` both refer to `" + model
                            + "`. If they are part of the same relation add the same relation name for them with `@relation(<name>)`."
                    : "Unnamed self relation detected. The fields " + fields + " in model `" + model
                            + "` have no relation name. Please provide a relation name for one of them by adding `@relation(<name>).";
        }
        if (self) {
            return "Wrongly named self relation detected. The fields " + fields + " in model `" + model
                    + "` have the same relation name. At most two relation fields can belong to the same relation and therefore have the same name. Please assign a different relation name to one of them.";
        }
        return named
                ? "Wrongly named relation detected. The fields " + fields + " in model `" + model
                        + "` both use the same relation name. Please provide different relation names for them through `@relation(<name>)."
                : "Ambiguous relation detected. The fields " + fields + " in model `" + model + "` both refer to `"
                        + field.target.name()
                        + "`. Please provide different relation names for them by adding `@relation(<name>).";
    }

    private static String listed(List<RelationFieldDraft> fields) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                text.append(i < fields.size() - 1 ? ", " : " and ");
            }
            text.append('`').append(fields.get(i).name()).append('`');
        }
        return text.toString();
    }

    private void ignoredTarget(RelationFieldDraft field) {
        if (field.target.ignored && !field.ignored && !field.model.ignored) {
            report.attribute(
                    RelationCode.IGNORED_TARGET,
                    "@ignore",
                    field.source.span(),
                    "The relation field `" + field.name() + "` on Model `" + field.model.name()
                            + "` must specify the `@ignore` attribute, because the model " + field.target.name()
                            + " it is pointing to is marked ignored.");
        }
    }

    private void emulated(RelationFieldDraft field, @Nullable Action use, String argument) {
        if (use == null
                || (use.action() != ReferentialAction.NO_ACTION && use.action() != ReferentialAction.SET_DEFAULT)) {
            return;
        }
        String message = "Invalid referential action: `" + use.action().keyword()
                + "`. Allowed values: (`Cascade`, `Restrict`, `SetNull`)";
        if (use.action() == ReferentialAction.NO_ACTION) {
            message +=
                    ". `NoAction` is not implemented for Postgres when using `relationMode = \"prisma\"`, you could try using `Restrict` instead. Learn more at https://pris.ly/d/relation-mode";
        }
        report.invalid(RelationCode.ACTION_NOT_EMULATED, Places.argumentOf(field, field.attribute, argument), message);
    }

    private void missingIndex(RelationFieldDraft field) {
        if (field.fields == null || isIndexed(field.model, field.fields)) {
            return;
        }
        report.warning(
                RelationCode.MISSING_INDEX,
                field.attribute == null ? field.source.span() : field.attribute.span(),
                "With `relationMode = \"prisma\"`, no foreign keys are used, so relation fields will not benefit from the index usually created by the relational database under the hood. This can lead to poor performance when querying these fields. We recommend adding an index manually. Learn more at https://pris.ly/d/relation-mode-prisma-indexes\" ");
    }

    private static boolean isIndexed(ModelDraft model, List<ScalarDraft> fields) {
        for (IndexDraft index : model.indexes) {
            if (startsWith(index.parts, fields)) {
                return true;
            }
        }
        return model.primaryKey != null && startsWith(model.primaryKey.parts, fields);
    }

    private static boolean startsWith(List<PartDraft> parts, List<ScalarDraft> fields) {
        return parts.size() >= fields.size()
                && parts.stream()
                        .limit(fields.size())
                        .map(PartDraft::field)
                        .toList()
                        .equals(fields);
    }
}

package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.KeyDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import java.util.List;
import java.util.stream.Stream;

/** What a schema without a datasource may not use: of its database nothing is known, so the least is assumed. */
final class UnknownDatabaseRules {

    private final Report report;

    UnknownDatabaseRules(Report report) {
        this.report = report;
    }

    void autoincrement(ModelDraft model) {
        List<ScalarDraft> counting =
                model.scalars.stream().filter(UnknownDatabaseRules::counts).toList();
        if (counting.size() > 1) {
            report.attribute(
                    TypeCode.NEEDS_DATASOURCE,
                    "@default",
                    model.source().span(),
                    "The `autoincrement()` default value is used multiple times on this model even though the underlying datasource only supports one instance per table.");
        }
        for (ScalarDraft field : counting) {
            KeyDraft key = model.primaryKey;
            if (key == null || key.parts.size() != 1 || key.parts.get(0).field() != field) {
                misplaced(field, "non-id");
            }
            if (!leadsAnIndex(field, model)) {
                misplaced(field, "non-indexed");
            }
        }
    }

    private void misplaced(ScalarDraft field, String where) {
        report.attribute(
                TypeCode.NEEDS_DATASOURCE,
                "@default",
                field.source.span(),
                "The `autoincrement()` default value is used on a " + where
                        + " field even though the datasource does not support this.");
    }

    private static boolean counts(ScalarDraft field) {
        return field.defaultValue instanceof FunctionCall call
                && call.name().text().equals("autoincrement");
    }

    private static boolean leadsAnIndex(ScalarDraft field, ModelDraft model) {
        Stream<List<PartDraft>> indexes = model.indexes.stream().map(index -> index.parts);
        KeyDraft key = model.primaryKey;
        return (key == null ? indexes : Stream.concat(Stream.of(key.parts), indexes))
                .anyMatch(parts -> !parts.isEmpty() && parts.get(0).field() == field);
    }

    void foreignKeyName(RelationFieldDraft field) {
        AttributeUse attribute = field.attribute;
        if (attribute != null && field.mappedName != null) {
            report.attribute(
                    KeyCode.NEEDS_DATASOURCE,
                    "@relation",
                    attribute.span(),
                    "Your provider does not support named foreign keys.");
        }
    }

    /** The fields referred to must stand in the order of a key or unique of their model. */
    void order(RelationFieldDraft forward) {
        List<ScalarDraft> references = forward.references;
        if (references == null || references.size() < 2) {
            return;
        }
        boolean inOrder = forward.target
                .uniqueCriteria()
                .anyMatch(parts -> parts.stream().map(PartDraft::field).toList().equals(references));
        if (!inOrder) {
            report.invalid(
                    KeyCode.NEEDS_DATASOURCE,
                    forward.source.span(),
                    "The argument `references` must refer to a unique criterion in the related model `"
                            + forward.target.name()
                            + "` using the same order of fields. Please check the ordering in the following fields: `"
                            + String.join(
                                    ", ",
                                    references.stream().map(FieldDraft::name).toList())
                            + "`.");
        }
    }
}

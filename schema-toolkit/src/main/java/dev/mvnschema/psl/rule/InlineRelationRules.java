package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.AttributeUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one-to-one and one-to-many relations have in common: the foreign key. */
final class InlineRelationRules {

    private final Report report;
    private final NameRegister names;
    private final boolean postgres;
    private final boolean foreignKeys;

    InlineRelationRules(Report report, NameRegister names, boolean postgres, boolean foreignKeys) {
        this.report = report;
        this.names = names;
        this.postgres = postgres;
        this.foreignKeys = foreignKeys;
    }

    void visit(RelationDraft relation) {
        RelationFieldDraft forward = relation.fieldA;
        if (forward != null) {
            uniqueReferences(forward);
            sameLength(forward);
            arity(forward);
            types(forward);
        }
        if (postgres) {
            uniqueName(relation);
        }
        if (forward != null) {
            setNull(forward, forward.onDelete, "onDelete");
            setNull(forward, forward.onUpdate, "onUpdate");
        }
    }

    private void uniqueReferences(RelationFieldDraft forward) {
        if (!forward.hasReferences() || forward.references == null) {
            return;
        }
        ModelDraft target = forward.target;
        Set<ScalarDraft> references = new HashSet<>(forward.references);
        boolean unique = target.uniqueCriteria()
                .anyMatch(parts -> parts.size() == references.size()
                        && parts.stream().map(PartDraft::field).allMatch(references::contains));
        if (unique) {
            return;
        }
        String fields = String.join(
                ", ", forward.references.stream().map(FieldDraft::name).toList());
        String consider = references.size() == 1
                ? "`@unique` attribute to the field `" + fields + "` in the model `"
                : "`@@unique([" + fields + "])` attribute to the model `";
        report.attribute(
                RelationCode.NOT_UNIQUE_REFERENCES,
                "@relation",
                forward.source.span(),
                "The argument `references` must refer to a unique criterion in the related model. Consider adding an "
                        + consider + target.name() + "`.");
    }

    private void sameLength(RelationFieldDraft forward) {
        AttributeUse attribute = forward.attribute;
        if (forward.fields != null
                && forward.references != null
                && attribute != null
                && forward.fields.size() != forward.references.size()) {
            report.invalid(
                    RelationCode.DIFFERENT_LENGTHS,
                    attribute.span(),
                    "You must specify the same number of fields in `fields` and `references`.");
        }
    }

    private void arity(RelationFieldDraft forward) {
        if (forward.fields == null
                || !forward.isRequired()
                || forward.fields.stream().noneMatch(FieldDraft::isOptional)) {
            return;
        }
        report.invalid(
                RelationCode.REQUIRED_OVER_OPTIONAL,
                forward.source.span(),
                "The relation field `" + forward.name() + "` uses the scalar fields "
                        + String.join(
                                ", ",
                                forward.fields.stream().map(FieldDraft::name).toList())
                        + ". At least one of those fields is optional. Hence the relation field must be optional as well.");
    }

    private void types(RelationFieldDraft forward) {
        List<ScalarDraft> fields = forward.fields;
        List<ScalarDraft> references = forward.references;
        if (fields == null || references == null || fields.size() != references.size()) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            ScalarDraft field = fields.get(i);
            ScalarDraft reference = references.get(i);
            if (!field.kind.equals(reference.kind)) {
                report.attribute(
                        RelationCode.DIFFERENT_TYPES,
                        "@relation",
                        forward.source.span(),
                        "The type of the field `" + field.name() + "` in the model `" + field.model.name()
                                + "` is not matching the type of the referenced field `" + reference.name()
                                + "` in model `" + reference.model.name() + "`.");
            }
        }
    }

    private void uniqueName(RelationDraft relation) {
        String name = DerivedNames.of(relation);
        if (!names.clashesOnModel(relation.a, name)) {
            return;
        }
        RelationFieldDraft forward = relation.fieldA;
        report.attribute(
                KeyCode.CONSTRAINT_NAME,
                "@relation",
                forward == null ? relation.b.source().span() : Places.argumentOf(forward, forward.attribute, "map"),
                NameRegister.clash(name, NameRegister.onModel(relation.a)));
    }

    private void setNull(RelationFieldDraft forward, @Nullable Action use, String argument) {
        if (use == null
                || use.action() != ReferentialAction.SET_NULL
                || forward.fields == null
                || forward.fields.stream().noneMatch(FieldDraft::isRequired)) {
            return;
        }
        if (postgres && foreignKeys) {
            report.warning(
                    RelationCode.SET_NULL_ON_REQUIRED,
                    use.span(),
                    "The `" + argument
                            + "` referential action of a relation should not be set to `SetNull` when a referenced field is required. We recommend either to choose another referential action, or to make the referenced fields optional. Read more at https://pris.ly/d/postgres-set-null ");
        } else {
            report.attribute(
                    RelationCode.SET_NULL_ON_REQUIRED,
                    "@relation",
                    use.span(),
                    "The `" + argument
                            + "` referential action of a relation must not be set to `SetNull` when a referenced field is required.\nEither choose another referential action, or make the referenced fields optional.\n");
        }
    }
}

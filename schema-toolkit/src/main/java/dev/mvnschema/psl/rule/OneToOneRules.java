package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import java.util.List;

/** One-to-one relations: exactly one side holds the foreign key, its columns are unique, the other side is optional. */
final class OneToOneRules {

    private final Report report;

    OneToOneRules(Report report) {
        this.report = report;
    }

    void visit(RelationDraft relation) {
        RelationFieldDraft forward = relation.fieldA;
        RelationFieldDraft back = relation.fieldB;
        if (forward == null) {
            return;
        }
        if (back == null) {
            OneToManyRules.missingOpposite(forward, report);
            uniqueFields(forward);
            return;
        }
        bothMissing(forward, back);
        bothGiven(forward, back);
        actions(forward, back);
        uniqueFields(forward);
        if (!report.hasErrors()) {
            mixedUp(forward, back);
        }
        if (!report.hasErrors() && back.isRequired()) {
            requiredBack(forward, back);
        }
        if (!report.hasErrors() && forward.isRequired() && (back.fields != null || back.references != null)) {
            wrongSide(forward, back);
        }
    }

    private void bothMissing(RelationFieldDraft forward, RelationFieldDraft back) {
        if (!forward.hasFields() && !back.hasFields()) {
            missing(forward, back, "fields");
            missing(back, forward, "fields");
        }
        if (!forward.hasReferences() && !back.hasReferences()) {
            missing(forward, back, "references");
            missing(back, forward, "references");
        }
    }

    private void missing(RelationFieldDraft field, RelationFieldDraft other, String argument) {
        error(
                RelationCode.MISSING_ARGUMENT,
                field,
                both(field, other) + " do not provide the `" + argument
                        + "` argument in the @relation attribute. You have to provide it on one of the two fields.");
    }

    private void bothGiven(RelationFieldDraft forward, RelationFieldDraft back) {
        if (forward.hasReferences() && back.hasReferences()) {
            given(forward, back, "references");
        }
        if (forward.hasFields() && back.hasFields()) {
            given(forward, back, "fields");
        }
    }

    private void given(RelationFieldDraft forward, RelationFieldDraft back, String argument) {
        String message = both(forward, back) + " both provide the `" + argument
                + "` argument in the @relation attribute. You have to provide it only on one of the two fields.";
        error(RelationCode.BOTH_SIDES, forward, message);
        error(RelationCode.BOTH_SIDES, back, message);
    }

    private void actions(RelationFieldDraft forward, RelationFieldDraft back) {
        if (!back.hasActions()) {
            return;
        }
        if (forward.hasActions()) {
            actionsTwice(back, forward);
            actionsTwice(forward, back);
        } else {
            error(
                    RelationCode.ACTIONS_SIDE,
                    back,
                    "The relation field `" + back.name() + "` on Model `" + back.model.name()
                            + "` must not specify the `onDelete` or `onUpdate` argument in the @relation attribute. You must only specify it on the opposite field `"
                            + forward.name() + "` on model `" + forward.model.name() + "`.");
        }
    }

    private void actionsTwice(RelationFieldDraft field, RelationFieldDraft other) {
        error(
                RelationCode.BOTH_SIDES,
                field,
                both(field, other)
                        + " both provide the `onDelete` or `onUpdate` argument in the @relation attribute. You have to provide it only on one of the two fields.");
    }

    private void uniqueFields(RelationFieldDraft forward) {
        List<ScalarDraft> fields = forward.fields;
        if (fields == null
                || forward.model
                        .uniqueCriteria()
                        .anyMatch(parts ->
                                parts.stream().map(PartDraft::field).toList().equals(fields))) {
            return;
        }
        String names = String.join(", ", fields.stream().map(FieldDraft::name).toList());
        error(
                RelationCode.ONE_TO_ONE_NOT_UNIQUE,
                forward,
                "A one-to-one relation must use unique fields on the defining side. Either add an "
                        + (fields.size() == 1
                                ? "`@unique` attribute to the field `" + names + "`"
                                : "`@@unique([" + names + "])` attribute to the model")
                        + ", or change the relation to one-to-many.");
    }

    private void mixedUp(RelationFieldDraft forward, RelationFieldDraft back) {
        if (forward.hasFields() && back.hasReferences()) {
            String message = mixedUp(forward, "fields", back, "references");
            error(RelationCode.MIXED_UP, forward, message);
            error(RelationCode.MIXED_UP, back, message);
        }
        if (forward.hasReferences() && back.hasFields()) {
            String message = mixedUp(forward, "references", back, "fields");
            error(RelationCode.MIXED_UP, forward, message);
            error(RelationCode.MIXED_UP, back, message);
        }
    }

    private static String mixedUp(
            RelationFieldDraft forward, String argument, RelationFieldDraft back, String otherArgument) {
        return "The relation field `" + forward.name() + "` on Model `" + forward.model.name() + "` provides the `"
                + argument + "` argument in the @relation attribute. And the related field `" + back.name()
                + "` on Model `" + back.model.name() + "` provides the `" + otherArgument
                + "` argument. You must provide both arguments on the same side.";
    }

    private void requiredBack(RelationFieldDraft forward, RelationFieldDraft back) {
        String type = forward.model.name();
        error(
                RelationCode.REQUIRED_BACK,
                back,
                "The relation field `" + back.name() + "` on Model `" + back.model.name()
                        + "` is required. This is not valid because it's not possible to enforce this constraint on the database level. Please change the field type from `"
                        + type + "` to `" + type + "?` to fix this.");
    }

    private void wrongSide(RelationFieldDraft forward, RelationFieldDraft back) {
        error(
                RelationCode.WRONG_SIDE,
                back,
                "The relation field `" + back.model.name() + "." + back.name()
                        + "` defines the `fields` and/or `references` argument. You must set them on the required side of the relation (`"
                        + forward.model.name() + "." + forward.name()
                        + "`) in order for the constraints to be enforced. Alternatively, you can change this field to be required and the opposite optional, or make both sides of the relation optional.");
    }

    private static String both(RelationFieldDraft field, RelationFieldDraft other) {
        return "The relation fields `" + field.name() + "` on Model `" + field.model.name() + "` and `" + other.name()
                + "` on Model `" + other.model.name() + "`";
    }

    private void error(RelationCode code, RelationFieldDraft field, String message) {
        report.attribute(code, "@relation", field.source.span(), message);
    }
}

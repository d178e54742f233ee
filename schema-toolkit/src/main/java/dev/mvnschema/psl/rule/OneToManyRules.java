package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;

/** One-to-many relations: the single side says everything, the list side nothing. */
final class OneToManyRules {

    private final Report report;

    OneToManyRules(Report report) {
        this.report = report;
    }

    void visit(RelationDraft relation) {
        RelationFieldDraft forward = relation.fieldA;
        RelationFieldDraft back = relation.fieldB;
        if (forward != null && back != null) {
            arguments(forward, back);
            actions(forward, back);
        } else if (forward != null) {
            missingOpposite(forward, report);
        } else if (back != null) {
            missingOpposite(back, report);
        }
    }

    static void missingOpposite(RelationFieldDraft field, Report report) {
        report.field(
                RelationCode.MISSING_OPPOSITE,
                field.model.container(),
                field.model.name(),
                field.name(),
                field.source.span(),
                "The relation field `" + field.name() + "` on " + field.model.container() + " `"
                        + field.model.name() + "` is missing an opposite relation field on the model `"
                        + field.target.name() + "`. Either run `prisma format` or add it manually.");
    }

    private void arguments(RelationFieldDraft forward, RelationFieldDraft back) {
        if (!forward.hasFields()) {
            error(
                    RelationCode.MISSING_ARGUMENT,
                    forward,
                    on(forward)
                            + " must specify the `fields` argument in the @relation attribute. You can run `prisma format` to fix this automatically.");
        }
        if (!forward.hasReferences()) {
            error(
                    RelationCode.MISSING_ARGUMENT,
                    forward,
                    on(forward) + " must specify the `references` argument in the @relation attribute.");
        }
        if (back.hasFields() || back.hasReferences()) {
            error(
                    RelationCode.LIST_SIDE,
                    back,
                    on(back)
                            + " must not specify the `fields` or `references` argument in the @relation attribute. You must only specify it on the opposite field `"
                            + forward.name() + "` on model `" + forward.model.name() + "`.");
        }
    }

    private void actions(RelationFieldDraft forward, RelationFieldDraft back) {
        if (back.hasActions()) {
            error(
                    RelationCode.ACTIONS_SIDE,
                    back,
                    on(back)
                            + " must not specify the `onDelete` or `onUpdate` argument in the @relation attribute. You must only specify it on the opposite field `"
                            + forward.name() + "` on model `" + forward.model.name()
                            + "`, or in case of a many to many relation, in an explicit join table.");
        }
    }

    private static String on(RelationFieldDraft field) {
        return "The relation field `" + field.name() + "` on Model `" + field.model.name() + "`";
    }

    private void error(RelationCode code, RelationFieldDraft field, String message) {
        report.attribute(code, "@relation", field.source.span(), message);
    }
}

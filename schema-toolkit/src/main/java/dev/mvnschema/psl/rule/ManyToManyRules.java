package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.code.RelationCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.KeyDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationDraft.Kind;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Implicit many-to-many relations: models with a one-column id on both sides, and no arguments besides a name. */
final class ManyToManyRules {

    private final Report report;

    ManyToManyRules(Report report) {
        this.report = report;
    }

    void visit(RelationDraft relation) {
        List<RelationFieldDraft> ends = new ArrayList<>(2);
        add(ends, relation.fieldA);
        add(ends, relation.fieldB);
        if (relation.kind == Kind.EMBEDDED_MANY_TO_MANY) {
            ends.forEach(this::embedded);
            return;
        }
        if (relation.a.isView() || relation.b.isView()) {
            for (RelationFieldDraft end : ends) {
                report.invalid(
                        RelationCode.MANY_TO_MANY,
                        end.source.span(),
                        "Implicit many-to-many relations are not supported for views.");
            }
        }
        ends.forEach(this::singleId);
        for (RelationFieldDraft end : ends) {
            noAction(end.onDelete);
            noAction(end.onUpdate);
        }
        ends.forEach(this::noReferences);
    }

    private static void add(List<RelationFieldDraft> ends, @Nullable RelationFieldDraft end) {
        if (end != null) {
            ends.add(end);
        }
    }

    private void singleId(RelationFieldDraft end) {
        KeyDraft key = end.target.primaryKey;
        if (key == null || key.parts.size() != 1) {
            String container = end.target.container();
            report.field(
                    RelationCode.MANY_TO_MANY_ID,
                    container,
                    end.model.name(),
                    end.name(),
                    end.source.span(),
                    "The relation field `" + end.name() + "` on " + container + " `" + end.model.name()
                            + "` references `" + end.target.name()
                            + "` which does not have an `@id` field. Models without `@id` cannot be part of a many to many relation. Use an explicit intermediate Model to represent this relationship.");
        } else if (end.references != null
                && !key.parts.stream().map(PartDraft::field).toList().equals(end.references)) {
            report.invalid(
                    RelationCode.MANY_TO_MANY,
                    end.source.span(),
                    "Implicit many-to-many relations must always reference the id field of the related model. Change the argument `references` to use the id field of the related model `"
                            + end.target.name() + "`. But it is referencing the following fields that are not the id: "
                            + String.join(
                                    ", ",
                                    end.references.stream()
                                            .map(FieldDraft::name)
                                            .toList()));
        }
    }

    private void noAction(@Nullable Action action) {
        if (action != null) {
            report.invalid(
                    RelationCode.MANY_TO_MANY,
                    action.span(),
                    "Referential actions on implicit many-to-many relations are not supported");
        }
    }

    private void noReferences(RelationFieldDraft end) {
        if (end.references != null) {
            report.attribute(
                    RelationCode.MANY_TO_MANY,
                    "@relation",
                    end.source.span(),
                    "Implicit many-to-many relation should not have references argument defined. Either remove it, or change the relation to one-to-many.");
        }
    }

    private void embedded(RelationFieldDraft end) {
        report.invalid(
                RelationCode.EMBEDDED,
                end.source.span(),
                "Embedded many-to-many relations are not supported on Postgres. Please use the syntax defined in https://pris.ly/d/relational-database-many-to-many");
    }
}

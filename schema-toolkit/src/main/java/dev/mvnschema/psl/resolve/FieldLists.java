package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code [a, b(sort: Desc)]} as fields of a model. */
final class FieldLists {

    private final Report report;

    FieldLists(Report report) {
        this.report = report;
    }

    /**
     * What a list of field names stands for.
     *
     * @param parts the fields; complete only when nothing is wrong
     * @param unknown names that no field has
     * @param relations fields that are no columns, those of an unknown type among them
     * @param scalars the columns behind those relation fields
     */
    record Resolved(List<PartDraft> parts, List<String> unknown, List<String> relations, List<String> scalars) {

        boolean isClean() {
            return unknown.isEmpty() && relations.isEmpty();
        }

        List<ScalarDraft> fields() {
            return parts.stream().map(PartDraft::field).toList();
        }

        String relationNames() {
            return String.join(", ", relations);
        }
    }

    /** The fields with their arguments; null when a problem has been reported that leaves nothing to say. */
    @Nullable
    Resolved parts(Expression expression, SourceSpan place, ModelDraft model) {
        List<IndexParts.Part> parts = Values.list(expression, report, IndexParts::read);
        return parts == null ? null : resolve(parts, place, model, false);
    }

    /** Plain field names; null when a problem has been reported that leaves nothing to say. */
    @Nullable
    Resolved names(Expression expression, SourceSpan place, ModelDraft model) {
        List<String> names = Values.list(expression, report, Values::constant);
        return names == null
                ? null
                : resolve(names.stream().map(IndexParts.Part::plain).toList(), place, model, true);
    }

    private @Nullable Resolved resolve(
            List<IndexParts.Part> parts, SourceSpan place, ModelDraft model, boolean wholePath) {
        Resolved resolved =
                new Resolved(new ArrayList<>(parts.size()), new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
        Set<ScalarDraft> used = new LinkedHashSet<>();
        for (IndexParts.Part part : parts) {
            int dot = part.field().indexOf('.');
            String head = dot < 0 ? part.field() : part.field().substring(0, dot);
            FieldDraft field = model.byName.get(head);
            if (dot >= 0 && wholePath) {
                resolved.unknown().add(part.field());
            } else if (field == null) {
                boolean declared = dot < 0
                        && model.source().fields().stream()
                                .anyMatch(f -> f.name().text().equals(head));
                (declared ? resolved.relations() : resolved.unknown()).add(head);
            } else if (field instanceof RelationFieldDraft relation) {
                resolved.relations().add(head);
                if (relation.fields != null) {
                    relation.fields.forEach(scalar -> resolved.scalars().add(scalar.name()));
                }
            } else if (dot >= 0) {
                resolved.unknown().add(part.field());
            } else if (!used.add((ScalarDraft) field)) {
                report.model(
                        IndexCode.FIELD_TWICE,
                        "model",
                        model.name(),
                        place,
                        "The unique index definition refers to the field " + head + " multiple times.");
                return null;
            } else {
                resolved.parts().add(part.on((ScalarDraft) field));
            }
        }
        return resolved;
    }
}

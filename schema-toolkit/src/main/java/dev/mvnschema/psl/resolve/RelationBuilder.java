package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ConstraintNames;
import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationDraft.Kind;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft.Action;
import dev.mvnschema.psl.draft.ScalarDraft;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns relation drafts that no rule objected to into relations. */
final class RelationBuilder {

    private RelationBuilder() {}

    /** Both ends are declared in a valid schema, and the first one names the relation. */
    static String id(RelationDraft draft) {
        RelationFieldDraft first = Objects.requireNonNull(draft.fieldA);
        return first.model.name() + "." + first.name();
    }

    static Relation relation(RelationDraft draft) {
        RelationFieldDraft a = Objects.requireNonNull(draft.fieldA);
        RelationFieldDraft b = Objects.requireNonNull(draft.fieldB);
        if (!draft.isInline()) {
            return new Relation.ManyToMany(
                    id(draft),
                    draft.name(),
                    draft.a.name(),
                    a.name(),
                    draft.b.name(),
                    b.name(),
                    ConstraintNames.joinTable(draft.name()));
        }
        return new Relation.ForeignKey(
                id(draft),
                draft.name(),
                draft.a.name(),
                a.name(),
                names(a.fields),
                draft.b.name(),
                b.name(),
                names(a.references),
                draft.kind == Kind.ONE_TO_ONE,
                action(a.onDelete),
                action(a.onUpdate),
                DerivedNames.of(draft),
                a.deferrable,
                a.attribute == null ? a.source.span() : a.attribute.span());
    }

    private static List<String> names(@Nullable List<ScalarDraft> fields) {
        return Objects.requireNonNull(fields).stream().map(FieldDraft::name).toList();
    }

    private static @Nullable ReferentialAction action(@Nullable Action action) {
        return action == null ? null : action.action();
    }
}

package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationDraft.Kind;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fourth pass: pairs relation fields and says what kind of relation each pair is. It never complains; a half without its other
 * half becomes a relation with one side, which a rule reports.
 */
final class RelationPass {

    private record Ends(
            ModelDraft from, ModelDraft to, @Nullable String name) {

        /** By hand, as hashCode: a record's own are linked at run time, which takes longer than all of validation. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Ends ends && ends.from == from && ends.to == to && Objects.equals(ends.name, name);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * from.hashCode() + to.hashCode()) + Objects.hashCode(name);
        }
    }

    private final SchemaDraft schema;

    /** Relation fields by where they start, where they point and their name, in source order. */
    private final Map<Ends, List<RelationFieldDraft>> fields = new HashMap<>();

    RelationPass(SchemaDraft schema) {
        this.schema = schema;
    }

    void run() {
        for (ModelDraft model : schema.models) {
            for (RelationFieldDraft field : model.relationFields) {
                fields.computeIfAbsent(new Ends(model, field.target, field.relationName), ends -> new ArrayList<>(1))
                        .add(field);
            }
        }
        for (ModelDraft model : schema.models) {
            for (RelationFieldDraft field : model.relationFields) {
                pair(field, opposite(field));
            }
        }
    }

    private @Nullable RelationFieldDraft opposite(RelationFieldDraft field) {
        return fields.getOrDefault(new Ends(field.target, field.model, field.relationName), List.of()).stream()
                .filter(candidate -> candidate != field)
                .findFirst()
                .orElse(null);
    }

    private void pair(RelationFieldDraft field, @Nullable RelationFieldDraft opposite) {
        if (opposite == null) {
            alone(field);
        } else if (field.isList() && opposite.isList()) {
            manyToMany(field, opposite);
        } else if (field.isList()) {
            return; // met again, and then taken, from its other end
        } else if (opposite.isList()) {
            add(Kind.ONE_TO_MANY, field, opposite);
        } else if (holdsForeignKey(field, opposite)) {
            add(Kind.ONE_TO_ONE, field, opposite);
        }
    }

    private void alone(RelationFieldDraft field) {
        if (field.isList()) {
            link(new RelationDraft(
                    Kind.ONE_TO_MANY, field.relationName, field.target, field.model, null, field, field.model));
            return;
        }
        Kind kind = isUnique(field) ? Kind.ONE_TO_ONE : Kind.ONE_TO_MANY;
        link(new RelationDraft(kind, field.relationName, field.model, field.target, field, null, field.model));
    }

    private void manyToMany(RelationFieldDraft field, RelationFieldDraft opposite) {
        int order = field.model.name().compareTo(field.target.name());
        if (order > 0 || (field.model == field.target && field.name().compareTo(opposite.name()) > 0)) {
            return;
        }
        boolean embedded = field.fields != null || opposite.fields != null;
        add(embedded ? Kind.EMBEDDED_MANY_TO_MANY : Kind.MANY_TO_MANY, field, opposite);
    }

    /** Which of two single-valued fields is the side with the foreign key; exactly one of both calls says yes. */
    private static boolean holdsForeignKey(RelationFieldDraft field, RelationFieldDraft opposite) {
        if (field.isRequired() != opposite.isRequired()) {
            return field.isRequired();
        }
        if (field.isOptional()) {
            if (field.fields != null) {
                return true;
            }
            if (opposite.fields != null) {
                return false;
            }
        }
        int byModel = field.model.name().compareTo(field.target.name());
        return byModel != 0 ? byModel < 0 : field.name().compareTo(opposite.name()) <= 0;
    }

    private static boolean isUnique(RelationFieldDraft field) {
        if (field.fields == null) {
            return false;
        }
        for (IndexDraft index : field.model.indexes) {
            if (index.isUnique()
                    && index.parts.stream().map(PartDraft::field).toList().equals(field.fields)) {
                return true;
            }
        }
        return false;
    }

    private void add(Kind kind, RelationFieldDraft field, RelationFieldDraft opposite) {
        link(new RelationDraft(kind, field.relationName, field.model, field.target, field, opposite, field.model));
    }

    private void link(RelationDraft relation) {
        schema.relations.add(relation);
        if (relation.fieldA != null) {
            relation.fieldA.relation = relation;
        }
        if (relation.fieldB != null) {
            relation.fieldB.relation = relation;
        }
    }
}

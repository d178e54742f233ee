package dev.mvnschema.psl.format;

import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.format.Insertions.Insertion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is missing from the relations of a schema.
 *
 * <p>A relation is completed as a whole or not at all: not when a new field would have a name that is taken, by a field of the
 * schema or by one that completes another relation, and not when the other model has nothing that could be referred to.
 */
final class RelationRepairs {

    private final Map<ModelDraft, Set<String>> names = new HashMap<>();
    private final List<Insertion> fields = new ArrayList<>();
    private final List<Insertion> attributes = new ArrayList<>();

    private RelationRepairs() {}

    static Insertions of(SchemaDraft schema) {
        RelationRepairs repairs = new RelationRepairs();
        schema.relations.stream().filter(RelationDraft::isInline).forEach(repairs::complete);
        List<Insertion> all = new ArrayList<>(repairs.fields);
        all.addAll(repairs.attributes);
        return new Insertions(all);
    }

    private void complete(RelationDraft relation) {
        RelationRepair repair = new RelationRepair(relation);
        if (repair.isPossible() && repair.newFields().stream().allMatch(this::isFree)) {
            for (NewField field : repair.newFields()) {
                namesOf(field.model()).add(field.name());
                fields.add(field.insertion());
            }
            attributes.addAll(repair.attribute());
        }
    }

    private boolean isFree(NewField field) {
        return !namesOf(field.model()).contains(field.name());
    }

    private Set<String> namesOf(ModelDraft model) {
        return names.computeIfAbsent(model, known -> {
            Set<String> taken = new HashSet<>();
            known.source().fields().forEach(field -> taken.add(field.name().text()));
            return taken;
        });
    }
}

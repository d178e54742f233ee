package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.draft.DerivedNames;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All names of a schema that have to be unique, counted once, so that a rule asks for a clash instead of searching.
 *
 * <p>PostgreSQL keeps primary keys, uniques and indexes in one namespace per schema; a foreign key shares one with the keys and
 * indexes of its table.
 */
final class NameRegister {

    static final String GLOBAL = "global for primary key, indexes and unique constraints";

    private record InSchema(@Nullable String schema, String name) {}

    private record InModel(ModelDraft model, String name) {}

    private record Ends(ModelDraft from, ModelDraft to, String name) {}

    private final Map<InSchema, Integer> global = new HashMap<>();
    private final Map<InModel, Integer> local = new HashMap<>();
    private final Map<InModel, Integer> clientNames = new HashMap<>();
    private final Set<InModel> uniqueNames = new HashSet<>();
    private final Map<Ends, List<RelationFieldDraft>> relationFields = new HashMap<>();

    NameRegister(SchemaDraft schema) {
        for (ModelDraft model : schema.models) {
            keys(model);
            for (RelationFieldDraft field : model.relationFields) {
                relationFields
                        .computeIfAbsent(ends(field), ends -> new ArrayList<>(1))
                        .add(field);
            }
        }
        for (RelationDraft relation : schema.relations) {
            if (relation.isInline() && !relation.declaringModel.isView()) {
                count(local, new InModel(relation.declaringModel, DerivedNames.of(relation)));
            }
        }
    }

    private void keys(ModelDraft model) {
        if (model.primaryKey != null) {
            String name = DerivedNames.of(model, model.primaryKey);
            count(global, new InSchema(model.schemaName(), name));
            count(local, new InModel(model, name));
            if (model.primaryKey.clientName != null) {
                count(clientNames, new InModel(model, model.primaryKey.clientName));
            }
        }
        for (IndexDraft index : model.indexes) {
            String name = DerivedNames.of(index);
            count(global, new InSchema(model.schemaName(), name));
            count(local, new InModel(model, name));
            if (index.clientName != null) {
                count(clientNames, new InModel(model, index.clientName));
                uniqueNames.add(new InModel(model, index.clientName));
            }
        }
    }

    private static <K> void count(Map<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
    }

    boolean clashesGlobally(ModelDraft model, String name) {
        return global.getOrDefault(new InSchema(model.schemaName(), name), 0) > 1;
    }

    boolean clashesOnModel(ModelDraft model, String name) {
        return local.getOrDefault(new InModel(model, name), 0) > 1;
    }

    boolean clientNameClashes(ModelDraft model, String name) {
        return clientNames.getOrDefault(new InModel(model, name), 0) > 1;
    }

    /** Whether a {@code @@unique} of the model is called so in generated code. */
    boolean isUniqueName(ModelDraft model, String name) {
        return !uniqueNames.isEmpty() && uniqueNames.contains(new InModel(model, name));
    }

    /** The fields of the same model that point to the same model under the same relation name, the given one included. */
    List<RelationFieldDraft> sameEnds(RelationFieldDraft field) {
        return relationFields.getOrDefault(ends(field), List.of());
    }

    private static Ends ends(RelationFieldDraft field) {
        return new Ends(field.model, field.target, field.nameOrDerived());
    }

    static String onModel(ModelDraft model) {
        return "on model `" + model.name() + "` for primary key, indexes, unique constraints and foreign keys";
    }

    static String clash(String name, String namespace) {
        return "The given constraint name `" + name + "` has to be unique in the following namespace: " + namespace
                + ". Please provide a different name using the `map` argument.";
    }
}

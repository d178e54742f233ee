package dev.mvnschema.psl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A valid schema, resolved. Lists keep source order (files in the order given, then position).
 *
 * @param datasource the one datasource block, or null when there is none
 */
public record Schema(
        @Nullable Datasource datasource,
        List<Generator> generators,
        List<Model> models,
        List<EnumType> enums,
        List<Relation> relations,
        Map<String, Model> modelsByName,
        Map<String, EnumType> enumsByName,
        Map<String, Relation> relationsById) {

    public Schema(
            @Nullable Datasource datasource,
            List<Generator> generators,
            List<Model> models,
            List<EnumType> enums,
            List<Relation> relations) {
        this(
                datasource,
                generators,
                models,
                enums,
                relations,
                index(models, Model::name),
                index(enums, EnumType::name),
                index(relations, Relation::id));
    }

    public Schema {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        relations = List.copyOf(relations);
    }

    public Optional<Model> findModel(String name) {
        return Optional.ofNullable(modelsByName.get(name));
    }

    /** The model or view of that name; the name must come from this schema. */
    public Model model(String name) {
        return findModel(name).orElseThrow(() -> new IllegalArgumentException("no model " + name));
    }

    /** The enum of that name; the name must come from this schema. */
    public EnumType enumType(String name) {
        EnumType found = enumsByName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no enum " + name);
        }
        return found;
    }

    /** The relation that a {@link RelationField} belongs to. */
    public Relation relation(RelationField field) {
        Relation found = relationsById.get(field.relationId());
        if (found == null) {
            throw new IllegalArgumentException("no relation " + field.relationId());
        }
        return found;
    }

    /** Whether the documentation of models, fields and enums is written into the database as comments. */
    public boolean commentsInDatabase() {
        return datasource != null && datasource.comments();
    }

    /** Whether foreign keys exist in the database ({@code relationMode = "prisma"} keeps them out). */
    public boolean foreignKeysInDatabase() {
        return datasource == null || datasource.relationMode() == RelationMode.FOREIGN_KEYS;
    }

    private static <T> Map<String, T> index(List<T> elements, java.util.function.Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        elements.forEach(element -> map.put(key.apply(element), element));
        return map;
    }
}

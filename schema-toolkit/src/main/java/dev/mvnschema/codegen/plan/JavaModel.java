package dev.mvnschema.codegen.plan;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.psl.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A model or view of the schema.
 *
 * @param accessor the method of the project's {@code Database} that gives its mapper
 * @param fields the columns that generated code reads, in source order; at least one
 * @param keys the primary key first
 * @param creatable whether a row can be inserted without a column that generated code cannot write
 */
public record JavaModel(
        Model source,
        TypeNames types,
        String accessor,
        List<JavaField> fields,
        List<JavaRelation> relations,
        List<JavaKey> keys,
        boolean creatable) {

    public JavaModel {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
        keys = List.copyOf(keys);
    }

    /** The fields that a record has: all but those that are read only when asked for. */
    public List<JavaField> components() {
        return fields.stream().filter(field -> !field.source().omitted()).toList();
    }

    /** Whether rows can be created: not those of a view, nor those that hold what generated code cannot give. */
    public boolean isWritable() {
        return creatable;
    }

    /** Whether rows can be changed and deleted: not those of a view. */
    public boolean isChangeable() {
        return !source.view();
    }

    /** What a relation calls a new row that the row on the other side completes: {@code createForUser}. */
    public String partialFactory(JavaRelation relation) {
        String name = "createFor" + Convention.TYPE.apply(relation.component());
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> taken.add(field.component()));
        relations.forEach(other -> taken.add(other.component()));
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The relation of that schema name; it must be one that generated code shows. */
    public JavaRelation relation(String name) {
        return relations.stream()
                .filter(relation -> relation.source().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no relation " + name + " on " + source.name()));
    }

    /** The fields that a new row must be given, in source order. */
    public List<JavaField> requiredOnCreate() {
        return fields.stream().filter(JavaField::isRequiredOnCreate).toList();
    }

    /** The field of that schema name; it must be one that generated code reads. */
    public JavaField field(String name) {
        return fields.stream()
                .filter(field -> field.source().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " on " + source.name()));
    }

    /**
     * The types that a model becomes.
     *
     * @param record its rows
     * @param withRelations a row with the relations that a query included
     * @param create the values of a new row
     * @param update the changes of a row
     * @param stages what asks for the fields that a new row must be given
     * @param partial by the names of relations: the values of a new row that the row on the other side completes
     * @param mapper its operations
     * @param table what the runtime knows of it; not for users
     */
    public record TypeNames(
            JavaType record,
            JavaType withRelations,
            JavaType create,
            JavaType update,
            JavaType stages,
            SortedMap<String, JavaType> partial,
            JavaType mapper,
            JavaType table) {

        public List<JavaType> all() {
            List<JavaType> all = new ArrayList<>(List.of(record, withRelations, create, update, stages, mapper, table));
            all.addAll(partial.values());
            return List.copyOf(all);
        }
    }
}

package dev.mvnschema.codegen.plan;

import dev.mvnschema.psl.Model;
import java.util.List;

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

    /** Whether its rows can be written: not those of a view, nor those that hold what generated code cannot give. */
    public boolean isWritable() {
        return creatable;
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
     * @param mapper its operations
     * @param table what the runtime knows of it; not for users
     */
    public record TypeNames(
            JavaType record,
            JavaType withRelations,
            JavaType create,
            JavaType update,
            JavaType mapper,
            JavaType table) {

        public List<JavaType> all() {
            return List.of(record, withRelations, create, update, mapper, table);
        }
    }
}

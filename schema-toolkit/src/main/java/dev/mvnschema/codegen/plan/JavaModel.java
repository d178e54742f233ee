package dev.mvnschema.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.mvnschema.psl.Model;
import java.util.List;
import java.util.Optional;

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

    /** Whether its rows can be changed: views only read. */
    public boolean isWritable() {
        return !source.view();
    }

    public Optional<JavaKey> primaryKey() {
        return keys.stream().filter(JavaKey::primary).findFirst();
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
     * @param mapper its operations
     */
    public record TypeNames(ClassName record, ClassName mapper) {}
}

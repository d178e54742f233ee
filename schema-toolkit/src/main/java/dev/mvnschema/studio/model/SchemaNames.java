package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the schema calls the tables of the database. */
final class SchemaNames {

    private final String defaultSchema;
    private final Map<Name, Model> models = new HashMap<>();
    private final Map<String, Relation.ForeignKey> relations = new HashMap<>();
    private final Map<String, Relation.ManyToMany> joinTables = new HashMap<>();
    private final boolean named;

    SchemaNames(@Nullable Schema schema, String defaultSchema) {
        this.defaultSchema = defaultSchema;
        this.named = schema != null;
        if (schema == null) {
            return;
        }
        for (Model model : schema.models()) {
            models.put(qualified(new Name(model.schema(), model.databaseName())), model);
        }
        for (Relation relation : schema.relations()) {
            if (relation instanceof Relation.ForeignKey key) {
                relations.put(key.child() + " " + key.constraintName(), key);
            } else if (relation instanceof Relation.ManyToMany join) {
                joinTables.put(join.tableName(), join);
            }
        }
    }

    boolean named() {
        return named;
    }

    /** What the model at the end of a join table's foreign key calls the many that the table leads it to. */
    Optional<String> joined(Name table, ForeignKey key) {
        Relation.ManyToMany relation = joinTables.get(table.name());
        if (relation == null || key.columns().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(key.columns().get(0).equals("A") ? relation.fieldA() : relation.fieldB());
    }

    @Nullable
    Model model(Name table) {
        return models.get(qualified(table));
    }

    @Nullable
    ScalarField field(Name table, String column) {
        Model model = model(table);
        return model == null
                ? null
                : model.scalars()
                        .filter(field -> field.columnName().equals(column))
                        .findFirst()
                        .orElse(null);
    }

    Relation.@Nullable ForeignKey relation(Name child, String constraint) {
        Model model = model(child);
        return model == null ? null : relations.get(model.name() + " " + constraint);
    }

    private Name qualified(Name name) {
        return name.schema() == null ? new Name(defaultSchema, name.name()) : name;
    }
}

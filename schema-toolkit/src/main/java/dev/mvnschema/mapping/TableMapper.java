package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A model as a table. */
final class TableMapper {

    private final Schema schema;
    private final ColumnMapper columns;

    TableMapper(Schema schema) {
        this.schema = schema;
        this.columns = new ColumnMapper(schema);
    }

    static Name name(Model model) {
        return new Name(model.schema(), model.databaseName());
    }

    Table table(Model model) {
        Name name = name(model);
        List<Column> mapped =
                model.scalars().map(field -> columns.column(field, name)).toList();
        return new Table(
                name,
                mapped,
                primaryKey(model),
                IndexMapper.indexes(model),
                foreignKeys(model),
                checks(model),
                exclusions(model),
                schema.commentsInDatabase() ? model.documentation() : null);
    }

    /** A table without anything that ties it to others, or its rows to each other. */
    Table columnsAlone(Model model) {
        Name name = name(model);
        List<Column> mapped =
                model.scalars().map(field -> columns.column(field, name)).toList();
        return new Table(name, mapped, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static @Nullable PrimaryKey primaryKey(Model model) {
        dev.mvnschema.psl.PrimaryKey key = model.primaryKey();
        if (key == null) {
            return null;
        }
        return new PrimaryKey(key.constraintName(), columnNames(model, key.fields()));
    }

    static List<String> columnNames(Model model, List<String> fields) {
        return fields.stream().map(field -> model.scalar(field).columnName()).toList();
    }

    private List<ForeignKey> foreignKeys(Model model) {
        List<ForeignKey> keys = new ArrayList<>();
        if (!schema.foreignKeysInDatabase()) {
            return keys;
        }
        for (RelationField field : model.relationFields().toList()) {
            if (schema.relation(field) instanceof Relation.ForeignKey relation
                    && relation.child().equals(model.name())
                    && relation.childField().equals(field.name())
                    && !schema.model(relation.parent()).view()) {
                keys.add(foreignKey(model, relation));
            }
        }
        return keys;
    }

    private ForeignKey foreignKey(Model child, Relation.ForeignKey relation) {
        Model parent = schema.model(relation.parent());
        return new ForeignKey(
                relation.constraintName(),
                columnNames(child, relation.fields()),
                name(parent),
                columnNames(parent, relation.references()),
                Actions.onDelete(child, relation),
                Actions.onUpdate(relation),
                Constraints.deferral(relation.deferrable()),
                true);
    }

    private static List<Check> checks(Model model) {
        return model.checks().stream()
                .map(check -> new Check(check.constraintName(), check.expression(), true))
                .toList();
    }

    private static List<Exclusion> exclusions(Model model) {
        return model.exclusions().stream()
                .map(exclusion -> new Exclusion(
                        exclusion.constraintName(),
                        exclusion.method().name().toLowerCase(Locale.ROOT),
                        exclusion.expression(),
                        exclusion.predicate(),
                        Constraints.deferral(exclusion.deferrable())))
                .toList();
    }
}

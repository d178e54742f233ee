package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.introspection.View;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ScalarField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes entities of tables. */
final class EntityAssembler {

    private final Catalog catalog;
    private final SchemaNames names;
    private final String defaultSchema;

    EntityAssembler(Catalog catalog, SchemaNames names, String defaultSchema) {
        this.catalog = catalog;
        this.names = names;
        this.defaultSchema = defaultSchema;
    }

    Entity entity(Table table) {
        Model model = names.model(table.name());
        String schema =
                table.name().schema() == null ? defaultSchema : table.name().schema();
        return new Entity(
                table.name().toString(),
                model == null ? table.name().toString() : model.name(),
                schema,
                Quoting.name(new Name(schema, table.name().name())),
                table,
                table.columns().stream()
                        .map(column -> attribute(table.name(), column))
                        .toList(),
                keyColumns(table),
                model == null || model.documentation() == null ? table.comment() : model.documentation(),
                Entity.Form.TABLE);
    }

    /** A view has no key: nothing tells its rows apart but their place, which a materialized one stores. */
    Entity entity(View view) {
        Table table = new Table(
                view.name(), view.columns(), null, List.of(), List.of(), List.of(), List.of(), view.comment());
        Entity read = entity(table);
        return new Entity(
                read.id(),
                read.label(),
                read.schema(),
                read.sql(),
                table,
                read.attributes(),
                List.of(),
                read.documentation(),
                view.materialized() ? Entity.Form.MATERIALIZED_VIEW : Entity.Form.VIEW);
    }

    private Attribute attribute(Name table, Column column) {
        ScalarField field = names.field(table, column.name());
        return new Attribute(
                column,
                field == null ? column.name() : field.name(),
                Kind.of(column.type().element()),
                castType(column.type()),
                labels(column.type().element()),
                field == null || field.documentation() == null ? column.comment() : field.documentation(),
                field != null && field.updatedAt(),
                field != null && field.version(),
                made(column, field));
    }

    /** The ids that the generated code makes: the column itself has no default. */
    private static @Nullable DefaultValue made(Column column, @Nullable ScalarField field) {
        DefaultValue value = field == null ? null : field.defaultValue();
        return value == null || value.inDatabase() || column.defaultValue() != null ? null : value;
    }

    private String castType(ColumnType type) {
        if (type.element() instanceof ColumnType.EnumRef reference
                && reference.name().schema() == null) {
            Name name = new Name(defaultSchema, reference.name().name());
            return Quoting.name(name) + (type.array() ? "[]" : "");
        }
        return TypeSql.of(type);
    }

    private List<String> labels(ColumnType.Element element) {
        return element instanceof ColumnType.EnumRef reference
                ? catalog.enumType(reference.name()).map(type -> type.labels()).orElse(List.of())
                : List.of();
    }

    private static List<String> keyColumns(Table table) {
        if (table.primaryKey() != null) {
            return table.primaryKey().columns();
        }
        return table.indexes().stream()
                .filter(index -> tellsRowsApart(table, index))
                .findFirst()
                .map(index -> index.keys().stream()
                        .map(key -> Objects.requireNonNull(key.column()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean tellsRowsApart(Table table, Index index) {
        return index.unique()
                && index.valid()
                && index.predicate() == null
                && index.keys().stream().allMatch(key -> isRequired(table, key.column()));
    }

    private static boolean isRequired(Table table, @Nullable String column) {
        return column != null
                && table.column(column).filter(found -> !found.nullable()).isPresent();
    }
}

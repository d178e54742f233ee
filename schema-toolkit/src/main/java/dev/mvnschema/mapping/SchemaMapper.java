package dev.mvnschema.mapping;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Datasource;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From a schema to the catalog that its database has. Views have no table and take part in no foreign key. */
public final class SchemaMapper {

    /** The schema that every database has and that is never created. */
    private static final String DEFAULT_SCHEMA = "public";

    private final Schema schema;
    private final boolean viewsAsTables;

    private SchemaMapper(Schema schema, boolean viewsAsTables) {
        this.schema = schema;
        this.viewsAsTables = viewsAsTables;
    }

    /** The catalog in the order of the schema, join tables last; and what the schema says about the way there. */
    public static MappedSchema map(Schema schema) {
        return map(schema, false);
    }

    /** The same with a table in place of each view: the schema says of views what columns they have, and no more. */
    public static MappedSchema mapViewsAsTables(Schema schema) {
        return map(schema, true);
    }

    private static MappedSchema map(Schema schema, boolean viewsAsTables) {
        Catalog catalog = new SchemaMapper(schema, viewsAsTables).catalog();
        return new MappedSchema(catalog, HintMapper.map(schema));
    }

    private Catalog catalog() {
        List<Table> tables = new ArrayList<>();
        TableMapper tableMapper = new TableMapper(schema);
        for (Model model : schema.models()) {
            if (!model.view()) {
                tables.add(tableMapper.table(model));
            } else if (viewsAsTables) {
                tables.add(tableMapper.columnsAlone(model));
            }
        }
        JoinTableMapper joinTableMapper = new JoinTableMapper(schema);
        for (Relation relation : schema.relations()) {
            if (relation instanceof Relation.ManyToMany manyToMany && !joinTableMapper.touchesView(manyToMany)) {
                tables.add(joinTableMapper.table(manyToMany));
            }
        }
        List<EnumType> enums = enums();
        List<Extension> extensions = extensions();
        return new Catalog(schemas(tables, enums, extensions), extensions, enums, List.of(), tables, List.of());
    }

    /** Those that hold something: a declared schema that is empty need not exist. */
    private static List<String> schemas(List<Table> tables, List<EnumType> enums, List<Extension> extensions) {
        Set<String> used = new TreeSet<>();
        tables.forEach(table -> add(used, table.name().schema()));
        enums.forEach(type -> add(used, type.name().schema()));
        extensions.forEach(extension -> add(used, extension.schema()));
        used.remove(DEFAULT_SCHEMA);
        return List.copyOf(used);
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private List<Extension> extensions() {
        Datasource datasource = schema.datasource();
        if (datasource == null) {
            return List.of();
        }
        return datasource.extensions().stream()
                .map(extension -> new Extension(extension.databaseName(), extension.schema(), extension.version()))
                .toList();
    }

    private List<EnumType> enums() {
        return schema.enums().stream()
                .map(type -> new EnumType(
                        new Name(type.schema(), type.databaseName()),
                        type.values().stream()
                                .map(value -> value.databaseName())
                                .toList(),
                        schema.commentsInDatabase() ? type.documentation() : null))
                .toList();
    }
}

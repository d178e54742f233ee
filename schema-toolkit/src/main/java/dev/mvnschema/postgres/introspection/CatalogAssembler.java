package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Extension;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of all queries together. */
final class CatalogAssembler {

    /** What migration tools remember for themselves: never a part of the schema. */
    private static final Set<String> HISTORY_TABLES =
            Set.of("flyway_schema_history", "mvn_schema_ledger", "mvn_schema_seeds", "_prisma_migrations");

    /** The schema that every database has: never created, so never listed. */
    private static final String PUBLIC = "public";

    private final CatalogReader reader;
    private final IntrospectionScope scope;
    private final Map<Long, String> namespaces;

    CatalogAssembler(CatalogReader reader, IntrospectionScope scope) throws SQLException {
        this.reader = reader;
        this.scope = scope;
        this.namespaces = reader.namespaces();
    }

    Catalog assemble() throws SQLException {
        Map<Long, Rows.Relation> relations = relations();
        Map<Long, List<Rows.Column>> columns = reader.columns();
        OwnedSequences owned = new OwnedSequences(relations, this::name);
        List<Table> tables = tables(relations, columns, owned);
        List<Rows.EnumLabel> enums = reader.enumLabels();
        return new Catalog(
                schemas(),
                extensions(),
                enums(enums),
                owned.notable(reader.sequences(), tables, columns),
                tables,
                new UnmodelledObjects(reader, relations, this::name).read(enums, columns));
    }

    List<View> views() throws SQLException {
        Map<Long, Rows.Relation> relations = reader.relations();
        Map<Long, List<Rows.Column>> columns = reader.viewColumns();
        TypeResolver types = new TypeResolver(reader.viewTypes(), namespaces, this::name);
        List<Rows.Column> all = columns.values().stream().flatMap(List::stream).toList();
        ColumnAssembler assembler = new ColumnAssembler(
                types, reader.typeNames(types.unnamed(all)), new OwnedSequences(relations, this::name));
        List<View> views = new ArrayList<>();
        for (Rows.Relation relation : relations.values()) {
            if (relation.kind() == 'v' || relation.kind() == 'm') {
                views.add(new View(
                        name(relation.namespace(), relation.name()),
                        relation.kind() == 'm',
                        columns.getOrDefault(relation.oid(), List.of()).stream()
                                .map(row -> assembler.column(relation.oid(), row))
                                .toList(),
                        relation.comment()));
            }
        }
        return views;
    }

    /** Without all that is no part of a table. */
    List<Table> tables() throws SQLException {
        Map<Long, Rows.Relation> relations = relations();
        return tables(relations, reader.columns(), new OwnedSequences(relations, this::name));
    }

    private Map<Long, Rows.Relation> relations() throws SQLException {
        Map<Long, Rows.Relation> relations = reader.relations();
        relations.values().removeIf(relation -> HISTORY_TABLES.contains(relation.name()));
        return relations;
    }

    private List<Table> tables(
            Map<Long, Rows.Relation> relations, Map<Long, List<Rows.Column>> columns, OwnedSequences owned)
            throws SQLException {
        TypeResolver types = new TypeResolver(reader.types(), namespaces, this::name);
        List<Rows.Column> all = columns.values().stream().flatMap(List::stream).toList();
        Map<List<Long>, String> typeNames = reader.typeNames(types.unnamed(all));
        Map<Long, List<Rows.Constraint>> constraints = reader.constraints();
        References references = new References(relations, columns, this::name);
        references.add(reader.foreignColumns(references.missing(constraints)));
        TableAssembler assembler = new TableAssembler(
                new ColumnAssembler(types, typeNames, owned),
                new IndexAssembler(reader.operatorClasses(), reader.collations()),
                references,
                this::name);
        Map<Long, List<Rows.Index>> indexes = reader.indexes();
        List<Table> tables = new ArrayList<>();
        for (Rows.Relation relation : relations.values()) {
            if (relation.table()) {
                tables.add(assembler.table(
                        relation,
                        columns.getOrDefault(relation.oid(), List.of()),
                        constraints.getOrDefault(relation.oid(), List.of()),
                        indexes.getOrDefault(relation.oid(), List.of())));
            }
        }
        return tables;
    }

    private List<String> schemas() {
        return namespaces.values().stream()
                .filter(scope.schemas()::contains)
                .filter(schema -> !schema.equals(scope.defaultSchema()) && !schema.equals(PUBLIC))
                .sorted()
                .toList();
    }

    private List<Extension> extensions() throws SQLException {
        return reader.extensions().stream()
                .map(row -> new Extension(row[0], row[1], row[2], row[3].equals("t")))
                .toList();
    }

    private List<EnumType> enums(List<Rows.EnumLabel> rows) {
        Map<Long, List<Rows.EnumLabel>> byType = new LinkedHashMap<>();
        rows.forEach(row ->
                byType.computeIfAbsent(row.oid(), oid -> new ArrayList<>()).add(row));
        return byType.values().stream().map(this::enumType).toList();
    }

    private EnumType enumType(List<Rows.EnumLabel> rows) {
        Rows.EnumLabel first = rows.get(0);
        List<String> labels = new ArrayList<>();
        for (Rows.EnumLabel row : rows) {
            if (row.label() != null) {
                labels.add(row.label());
            }
        }
        return new EnumType(name(first.namespace(), first.type()), labels, first.comment());
    }

    private Name name(long namespace, String name) {
        String schema = namespaces.get(namespace);
        return new Name(schema == null ? null : scope.qualifier(schema), name);
    }
}

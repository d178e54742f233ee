package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Unmodelled;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a catalog can only name: which objects there are, what they stand on, and how they are put back. */
final class UnmodelledObjects {

    private final CatalogReader reader;
    private final Map<Long, Rows.Relation> relations;
    private final BiFunction<Long, String, Name> naming;

    UnmodelledObjects(CatalogReader reader, Map<Long, Rows.Relation> relations, BiFunction<Long, String, Name> naming) {
        this.reader = reader;
        this.relations = relations;
        this.naming = naming;
    }

    /**
     * All of them; settings of tables last.
     *
     * @param enums the rows that name the enum types
     * @param columns of the tables
     */
    List<Unmodelled> read(List<Rows.EnumLabel> enums, Map<Long, List<Rows.Column>> columns) throws SQLException {
        Map<Rows.ObjectKey, Unmodelled> named = new LinkedHashMap<>();
        for (Rows.Relation relation : relations.values()) {
            Unmodelled.Kind kind = kind(relation);
            if (kind != null) {
                named.put(
                        new Rows.ObjectKey("pg_class", relation.oid()),
                        new Unmodelled(kind, name(relation), table(relation.parent())));
            }
        }
        for (Rows.Unmodelled row : reader.unmodelled()) {
            named.put(row.key(), bare(row));
        }
        List<Unmodelled> found = new ArrayList<>(withDefinitions(named, enums, columns));
        if (relations.values().stream().anyMatch(Rows.Relation::partition)) {
            LocalConstraints local = new LocalConstraints(naming);
            reader.localConstraints(local);
            found.addAll(local.found());
        }
        reader.settings().forEach(row -> found.add(bare(row)));
        found.addAll(rightsOfEnums());
        return found;
    }

    private List<Unmodelled> rightsOfEnums() throws SQLException {
        Map<Name, List<String>> statements = new LinkedHashMap<>();
        for (Rows.TypeRight row : reader.enumRights()) {
            statements
                    .computeIfAbsent(naming.apply(row.namespace(), row.type()), name -> new ArrayList<>())
                    .add(row.statement());
        }
        List<Unmodelled> rights = new ArrayList<>();
        statements.forEach((type, create) -> rights.add(new Unmodelled(
                Unmodelled.Kind.PRIVILEGE, type, null, List.of(), new Unmodelled.Definition("", create))));
        return rights;
    }

    private List<Unmodelled> withDefinitions(
            Map<Rows.ObjectKey, Unmodelled> named, List<Rows.EnumLabel> enums, Map<Long, List<Rows.Column>> columns)
            throws SQLException {
        if (named.isEmpty()) {
            return List.of();
        }
        Map<Rows.ObjectKey, Name> targets = targets(named, enums);
        Map<Rows.ObjectKey, List<Unmodelled.Use>> uses = new HashMap<>();
        List<Rows.Use> rows = reader.uses(oids(named.keySet()));
        Map<Long, Rows.TypeTarget> types = reader.rowTypes(unknownTypes(rows, targets));
        for (Rows.Use row : rows) {
            Rows.ObjectKey target = target(row.used(), types, targets);
            Name name = targets.get(target);
            boolean itself = target.equals(row.user()) && row.column() == 0;
            if (name != null && !itself && named.containsKey(row.user())) {
                uses.computeIfAbsent(row.user(), key -> new ArrayList<>())
                        .add(new Unmodelled.Use(name, column(target.oid(), row.column(), columns), row.goesAlong()));
            }
        }
        Map<Rows.ObjectKey, Unmodelled.Definition> definitions = reader.definitions(oids(named.keySet()));
        List<Unmodelled> complete = new ArrayList<>();
        named.forEach((key, object) -> complete.add(new Unmodelled(
                object.kind(),
                object.name(),
                object.table(),
                uses.getOrDefault(key, List.of()),
                definitions.get(key))));
        return complete;
    }

    /** Everything that an object can stand on and that has a name here. */
    private Map<Rows.ObjectKey, Name> targets(Map<Rows.ObjectKey, Unmodelled> named, List<Rows.EnumLabel> enums) {
        Map<Rows.ObjectKey, Name> targets = new HashMap<>();
        relations.values().forEach(row -> targets.put(new Rows.ObjectKey("pg_class", row.oid()), name(row)));
        enums.forEach(row ->
                targets.put(new Rows.ObjectKey("pg_type", row.oid()), naming.apply(row.namespace(), row.type())));
        named.forEach((key, object) -> {
            if (key.catalog().equals("pg_proc") || key.catalog().equals("pg_type")) {
                targets.put(key, object.name());
            }
        });
        return targets;
    }

    private static Set<Long> unknownTypes(List<Rows.Use> rows, Map<Rows.ObjectKey, Name> targets) {
        Set<Long> unknown = new TreeSet<>();
        rows.stream()
                .map(Rows.Use::used)
                .filter(key -> key.catalog().equals("pg_type") && !targets.containsKey(key))
                .forEach(key -> unknown.add(key.oid()));
        return unknown;
    }

    /** The table for the type of its rows, the element for a type of arrays. */
    private static Rows.ObjectKey target(
            Rows.ObjectKey used, Map<Long, Rows.TypeTarget> types, Map<Rows.ObjectKey, Name> targets) {
        Rows.TypeTarget type = types.get(used.oid());
        if (!used.catalog().equals("pg_type") || targets.containsKey(used) || type == null) {
            return used;
        }
        return type.relation() != 0
                ? new Rows.ObjectKey("pg_class", type.relation())
                : new Rows.ObjectKey("pg_type", type.element());
    }

    private static @Nullable String column(long table, int number, Map<Long, List<Rows.Column>> columns) {
        return columns.getOrDefault(table, List.of()).stream()
                .filter(column -> column.number() == number)
                .map(Rows.Column::name)
                .findFirst()
                .orElse(null);
    }

    private static Set<Long> oids(Set<Rows.ObjectKey> keys) {
        Set<Long> oids = new TreeSet<>();
        keys.forEach(key -> oids.add(key.oid()));
        return oids;
    }

    private Unmodelled bare(Rows.Unmodelled row) {
        return new Unmodelled(
                Unmodelled.Kind.valueOf(row.kind()), naming.apply(row.namespace(), row.name()), table(row.table()));
    }

    private static Unmodelled.@Nullable Kind kind(Rows.Relation relation) {
        if (relation.partition()) {
            return Unmodelled.Kind.PARTITION;
        }
        return switch (relation.kind()) {
            case 'v' -> Unmodelled.Kind.VIEW;
            case 'm' -> Unmodelled.Kind.MATERIALIZED_VIEW;
            case 'f' -> Unmodelled.Kind.FOREIGN_TABLE;
            case 'c' -> Unmodelled.Kind.COMPOSITE_TYPE;
            case 'p' -> Unmodelled.Kind.PARTITION;
            case 'r' -> relation.parent() == 0 ? null : Unmodelled.Kind.INHERITANCE;
            default -> null;
        };
    }

    private @Nullable Name table(long oid) {
        Rows.Relation relation = relations.get(oid);
        return relation == null ? null : name(relation);
    }

    private Name name(Rows.Relation relation) {
        return naming.apply(relation.namespace(), relation.name());
    }
}

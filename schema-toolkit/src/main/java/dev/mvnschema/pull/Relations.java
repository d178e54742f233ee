package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes relations of foreign keys and join tables, named as in the existing schema, else in Prisma's way. */
final class Relations {

    private final Map<Name, Table> tables = new HashMap<>();
    private final Naming naming;
    private final Schema existing;
    private final Map<Set<String>, Integer> pairs = new HashMap<>();
    private final Map<Name, Set<String>> taken = new HashMap<>();
    private final List<PulledRelation> found = new ArrayList<>();

    private Relations(Catalog catalog, Naming naming, Schema existing) {
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        this.naming = naming;
        this.existing = existing;
    }

    /**
     * All relations: foreign keys in the order of their tables and names, then join tables.
     *
     * @param catalog without foreign keys that cannot be said
     */
    static List<PulledRelation> of(
            Catalog catalog, Naming naming, Schema existing, Map<Name, JoinTables.Ends> joinTables) {
        return new Relations(catalog, naming, existing).all(joinTables);
    }

    private List<PulledRelation> all(Map<Name, JoinTables.Ends> joinTables) {
        for (Table table : tables.values()) {
            if (!joinTables.containsKey(table.name())) {
                Set<String> names = new HashSet<>();
                table.columns().forEach(column -> names.add(naming.field(table.name(), column.name())));
                taken.put(table.name(), names);
            }
        }
        for (Model model : existing.models()) {
            Set<String> names = taken.get(new Name(model.schema(), model.databaseName()));
            if (names != null) {
                model.relationFields().forEach(field -> names.add(field.name()));
            }
        }
        List<Table> ordered = tables.values().stream()
                .filter(table -> !joinTables.containsKey(table.name()))
                .sorted(Comparator.comparing(Table::name))
                .toList();
        ordered.forEach(table -> table.foreignKeys().forEach(key -> count(table.name(), key.referencedTable())));
        joinTables.values().forEach(ends -> count(ends.a(), ends.b()));
        for (Table table : ordered) {
            table.foreignKeys().stream()
                    .sorted(Comparator.comparing(ForeignKey::name))
                    .forEach(key -> found.add(inline(table, key)));
        }
        joinTables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> found.add(manyToMany(entry.getKey(), entry.getValue())));
        return found;
    }

    private void count(Name one, Name other) {
        pairs.merge(pair(one, other), 1, Integer::sum);
    }

    private Set<String> pair(Name one, Name other) {
        Set<String> pair = new TreeSet<>();
        pair.add(naming.model(one));
        pair.add(naming.model(other));
        return pair;
    }

    private PulledRelation inline(Table table, ForeignKey key) {
        Name parent = key.referencedTable();
        Relation.ForeignKey known = known(table.name(), key);
        boolean oneToOne = isUnique(table, key.columns());
        if (known != null) {
            return new PulledRelation(
                    table.name(),
                    parent,
                    key,
                    null,
                    known.name(),
                    known.childField(),
                    known.parentField(),
                    oneToOne,
                    true);
        }
        String childModel = naming.model(table.name());
        String parentModel = naming.model(parent);
        boolean self = table.name().equals(parent);
        boolean ambiguous = pairs.getOrDefault(pair(table.name(), parent), 0) > 1
                || scalars(table.name()).contains(parentModel)
                || scalars(parent).contains(childModel);
        String name = null;
        String childField = parentModel;
        String parentField = childModel;
        if (ambiguous) {
            name = childModel + "_" + String.join("_", key.columns()) + "To" + parentModel;
            childField = Identifiers.of(parentModel + "_" + name, "relation");
            parentField = Identifiers.of(childModel + "_" + name, "relation");
        } else if (self) {
            name = childModel + "To" + parentModel;
        }
        return new PulledRelation(
                table.name(),
                parent,
                key,
                null,
                name,
                free(table.name(), childField),
                free(parent, self ? "other_" + parentField : parentField),
                oneToOne,
                false);
    }

    private PulledRelation manyToMany(Name joinTable, JoinTables.Ends ends) {
        String tableName = joinTable.name().substring(1);
        Relation.ManyToMany known = knownManyToMany(joinTable);
        if (known != null) {
            return new PulledRelation(
                    ends.a(), ends.b(), null, joinTable, known.name(), known.fieldA(), known.fieldB(), false, true);
        }
        String a = naming.model(ends.a());
        String b = naming.model(ends.b());
        boolean self = ends.a().equals(ends.b());
        boolean ambiguous = pairs.getOrDefault(pair(ends.a(), ends.b()), 0) > 1
                || scalars(ends.a()).contains(b)
                || scalars(ends.b()).contains(a);
        String suffix = ambiguous ? "_" + tableName : "";
        String fieldA = Identifiers.of(b + suffix + (self ? "_A" : ""), "relation");
        String fieldB = Identifiers.of(a + suffix + (self ? "_B" : ""), "relation");
        boolean usual = !self && !ambiguous && tableName.equals(a + "To" + b);
        return new PulledRelation(
                ends.a(),
                ends.b(),
                null,
                joinTable,
                usual ? null : tableName,
                free(ends.a(), fieldA),
                free(ends.b(), fieldB),
                false,
                false);
    }

    private String free(Name table, String name) {
        return Identifiers.free(name, taken.computeIfAbsent(table, any -> new HashSet<>()));
    }

    private Set<String> scalars(Name table) {
        Set<String> names = new HashSet<>();
        for (Column column : table(table).columns()) {
            names.add(naming.field(table, column.name()));
        }
        return names;
    }

    private Table table(Name name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    /** The relation of the existing schema with the same fields and the same other model. */
    private Relation.@Nullable ForeignKey known(Name child, ForeignKey key) {
        Relation.ForeignKey candidate = null;
        for (Relation relation : existing.relations()) {
            if (relation instanceof Relation.ForeignKey inline && isSame(inline, child, key)) {
                if (inline.constraintName().equals(key.name())) {
                    return inline;
                }
                candidate = candidate == null ? inline : candidate;
            }
        }
        return candidate;
    }

    private boolean isSame(Relation.ForeignKey inline, Name child, ForeignKey key) {
        Model model = existing.model(inline.child());
        Model parent = existing.model(inline.parent());
        return new Name(model.schema(), model.databaseName()).equals(child)
                && new Name(parent.schema(), parent.databaseName()).equals(key.referencedTable())
                && inline.fields().stream()
                        .map(field -> model.scalar(field).columnName())
                        .toList()
                        .equals(key.columns());
    }

    private Relation.@Nullable ManyToMany knownManyToMany(Name joinTable) {
        for (Relation relation : existing.relations()) {
            if (relation instanceof Relation.ManyToMany many
                    && new Name(existing.model(many.modelA()).schema(), many.tableName()).equals(joinTable)) {
                return many;
            }
        }
        return null;
    }

    /** Whether a key or a whole, plain unique index has exactly these columns in this order. */
    private static boolean isUnique(Table table, List<String> columns) {
        return (table.primaryKey() != null && table.primaryKey().columns().equals(columns))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.predicate() == null
                                && index.keys().stream()
                                        .map(Index.Key::column)
                                        .toList()
                                        .equals(columns));
    }
}

package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables behind implicit many-to-many relations by their form: a table {@code _Name} with the columns A and B. */
final class JoinTables {

    private static final List<String> COLUMNS = List.of("A", "B");

    private JoinTables() {}

    /** Those tables, each with its two ends. */
    static Map<Name, Ends> find(Catalog catalog) {
        Map<Name, Table> tables = new HashMap<>();
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        Map<Name, Ends> found = new HashMap<>();
        for (Table table : catalog.tables()) {
            Ends ends = ends(table, tables);
            if (ends != null) {
                found.put(table.name(), ends);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Ends ends(Table table, Map<Name, Table> tables) {
        boolean form = table.name().name().startsWith("_")
                && table.name().name().length() > 1
                && table.columns().stream()
                        .map(column -> column.name())
                        .toList()
                        .equals(COLUMNS)
                && table.columns().stream().noneMatch(column -> column.defaultValue() != null)
                && table.foreignKeys().size() == 2
                && table.checks().isEmpty()
                && table.exclusions().isEmpty()
                && isUnique(table)
                && otherIndexes(table);
        if (!form) {
            return null;
        }
        ForeignKey a = key(table, "A");
        ForeignKey b = key(table, "B");
        if (a == null || b == null || !refersToId(a, tables) || !refersToId(b, tables)) {
            return null;
        }
        return new Ends(a.referencedTable(), b.referencedTable());
    }

    private static @org.jspecify.annotations.Nullable ForeignKey key(Table table, String column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column))
                        && key.onDelete() == ForeignKey.Action.CASCADE
                        && key.onUpdate() == ForeignKey.Action.CASCADE
                        && key.deferral() == null)
                .findFirst()
                .orElse(null);
    }

    private static boolean refersToId(ForeignKey key, Map<Name, Table> tables) {
        Table parent = tables.get(key.referencedTable());
        PrimaryKey id = parent == null ? null : parent.primaryKey();
        return id != null && id.columns().size() == 1 && id.columns().equals(key.referencedColumns());
    }

    private static boolean isUnique(Table table) {
        PrimaryKey key = table.primaryKey();
        return (key != null && key.columns().equals(COLUMNS))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique() && columns(index).equals(COLUMNS));
    }

    /** One over B, and besides nothing but the unique one. */
    private static boolean otherIndexes(Table table) {
        boolean b = table.indexes().stream()
                .anyMatch(index -> !index.unique() && columns(index).equals(List.of("B")));
        long others = table.indexes().stream()
                .filter(index -> !(index.unique() && columns(index).equals(COLUMNS)))
                .count();
        return b && others == 1;
    }

    private static List<String> columns(Index index) {
        boolean plain = index.predicate() == null && index.keys().stream().allMatch(key -> key.column() != null);
        return plain
                ? index.keys().stream().map(key -> String.valueOf(key.column())).toList()
                : List.of();
    }

    /** What the columns A and B refer to. */
    record Ends(Name a, Name b) {}
}

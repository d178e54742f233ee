package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which tables have nothing that tells one row from another: their models carry {@code @@ignore}. */
final class Uniqueness {

    private Uniqueness() {}

    static Set<Name> tablesWithout(Catalog catalog) {
        Set<Name> found = new HashSet<>();
        for (Table table : catalog.tables()) {
            if (!has(table)) {
                found.add(table.name());
            }
        }
        return found;
    }

    private static boolean has(Table table) {
        if (table.primaryKey() != null && identify(table, table.primaryKey().columns())) {
            return true;
        }
        return table.indexes().stream().anyMatch(index -> identifies(table, index));
    }

    private static boolean identifies(Table table, Index index) {
        List<String> columns = index.keys().stream()
                .map(Index.Key::column)
                .filter(Objects::nonNull)
                .toList();
        return index.unique()
                && index.predicate() == null
                && columns.size() == index.keys().size()
                && index.keys().stream().allMatch(key -> key.operatorClass() == null && key.collation() == null)
                && identify(table, columns);
    }

    private static boolean identify(Table table, List<String> columns) {
        return columns.stream().map(name -> table.column(name).orElseThrow()).allMatch(Uniqueness::identifies);
    }

    private static boolean identifies(Column column) {
        boolean named = !(column.type().element() instanceof ColumnType.Other);
        return !column.nullable() && named && !column.type().array();
    }
}

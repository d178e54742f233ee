package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The names of tables and columns that constraints refer to by identifier. */
final class References {

    private final Map<Long, Name> tables = new HashMap<>();
    private final Map<Long, Map<Integer, String>> columns = new HashMap<>();
    private final BiFunction<Long, String, Name> naming;

    References(
            Map<Long, Rows.Relation> relations,
            Map<Long, List<Rows.Column>> columnsByTable,
            BiFunction<Long, String, Name> naming) {
        this.naming = naming;
        relations.forEach((oid, relation) -> {
            if (relation.table()) {
                tables.put(oid, naming.apply(relation.namespace(), relation.name()));
            }
        });
        columnsByTable.forEach((oid, rows) -> {
            Map<Integer, String> names = new HashMap<>();
            rows.forEach(row -> names.put(row.number(), row.name()));
            columns.put(oid, names);
        });
    }

    /** The referenced tables that are not in the scope. */
    Set<Long> missing(Map<Long, List<Rows.Constraint>> constraints) {
        Set<Long> missing = new HashSet<>();
        constraints
                .values()
                .forEach(rows -> rows.forEach(row -> {
                    if (row.referencedTable() != 0 && !tables.containsKey(row.referencedTable())) {
                        missing.add(row.referencedTable());
                    }
                }));
        return missing;
    }

    void add(List<Rows.ForeignColumn> rows) {
        for (Rows.ForeignColumn row : rows) {
            tables.put(row.table(), naming.apply(row.namespace(), row.tableName()));
            columns.computeIfAbsent(row.table(), table -> new HashMap<>()).put(row.number(), row.name());
        }
    }

    Name table(long oid) {
        Name name = tables.get(oid);
        if (name == null) {
            throw new IllegalStateException("table " + oid + " was not read");
        }
        return name;
    }

    List<String> columns(long table, List<Integer> numbers) {
        return numbers.stream().map(number -> column(table, number)).toList();
    }

    String column(long table, int number) {
        String name = columns.getOrDefault(table, Map.of()).get(number);
        if (name == null) {
            throw new IllegalStateException("column " + number + " of table " + table + " was not read");
        }
        return name;
    }
}

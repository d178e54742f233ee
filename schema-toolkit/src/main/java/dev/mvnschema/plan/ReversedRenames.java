package dev.mvnschema.plan;

import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.diff.Rename;
import dev.mvnschema.diff.Renames;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renames the other way round: what an object was called first is its new name, what it is called now the former one. */
final class ReversedRenames {

    private final Map<Name, Name> tables = new LinkedHashMap<>();
    private final Map<Name, Name> enums = new LinkedHashMap<>();
    private final Map<Name, Map<String, String>> columns = new HashMap<>();
    private final Map<Name, Map<String, String>> labels = new HashMap<>();

    private ReversedRenames() {}

    /** @param renames in the order in which they are carried out; each names its objects as they are called at that moment */
    static Renames of(List<Rename> renames) {
        ReversedRenames reversed = new ReversedRenames();
        renames.forEach(reversed::take);
        return reversed.renames();
    }

    private void take(Rename rename) {
        if (rename instanceof Rename.OfTable table) {
            move(tables, table.from(), table.to());
        } else if (rename instanceof Rename.OfEnum type) {
            move(enums, type.from(), type.to());
        } else if (rename instanceof Rename.OfColumn column) {
            Name first = tables.getOrDefault(column.table(), column.table());
            move(columns.computeIfAbsent(first, name -> new LinkedHashMap<>()), column.from(), column.to());
        } else if (rename instanceof Rename.OfLabel label) {
            Name first = enums.getOrDefault(label.type(), label.type());
            move(labels.computeIfAbsent(first, name -> new LinkedHashMap<>()), label.from(), label.to());
        }
    }

    /** Now → first. */
    private static <K> void move(Map<K, K> names, K from, K to) {
        K removed = names.remove(from);
        names.put(to, removed == null ? from : removed);
    }

    private Renames renames() {
        Map<ColumnName, String> firstColumns = new HashMap<>();
        columns.forEach((table, names) -> names.forEach((now, first) -> {
            if (!isJoinTable(table, names)) {
                firstColumns.put(new ColumnName(table, first), now);
            }
        }));
        Map<ColumnName, String> firstLabels = new HashMap<>();
        labels.forEach(
                (type, names) -> names.forEach((now, first) -> firstLabels.put(new ColumnName(type, first), now)));
        return new Renames(inverse(tables), firstColumns, inverse(enums), firstLabels);
    }

    /** Its columns follow the tables at its ends by themselves. */
    private static boolean isJoinTable(Name table, Map<String, String> names) {
        return table.name().startsWith("_") && names.keySet().equals(java.util.Set.of("A", "B"));
    }

    private static Map<Name, Name> inverse(Map<Name, Name> nowToFirst) {
        Map<Name, Name> firstToNow = new HashMap<>();
        nowToFirst.forEach((now, first) -> firstToNow.put(first, now));
        return firstToNow;
    }
}

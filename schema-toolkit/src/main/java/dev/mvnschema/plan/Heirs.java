package dev.mvnschema.plan;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.diff.ColumnChange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables that inherit from others: PostgreSQL does to their columns and checks what is done to those of the parent. */
final class Heirs {

    private final Map<Name, Name> parents = new HashMap<>();
    private final Map<Name, Name> wantedParents = new HashMap<>();
    private final Map<Name, AlteredTable> altered = new HashMap<>();
    private final Catalog after;

    Heirs(Catalog before, Catalog after, List<AlteredTable> tables) {
        this.after = after;
        read(before, parents);
        read(after, wantedParents);
        tables.forEach(table -> altered.put(table.name(), table));
    }

    private static void read(Catalog catalog, Map<Name, Name> parents) {
        catalog.unmodelled().stream()
                .filter(object -> object.kind() == Unmodelled.Kind.INHERITANCE && object.table() != null)
                .forEach(object -> parents.put(object.name(), object.table()));
    }

    private List<AlteredTable> ancestors(Name table) {
        List<AlteredTable> found = new ArrayList<>();
        Name at = parents.get(table);
        for (int depth = 0; at != null && depth <= parents.size(); depth++) {
            AlteredTable ancestor = altered.get(at);
            if (ancestor != null) {
                found.add(ancestor);
            }
            at = parents.get(at);
        }
        return found;
    }

    /** Whether the column goes with that of the parent. */
    boolean drops(Name heir, String column) {
        return ancestors(heir).stream().anyMatch(ancestor -> ancestor.dropsColumn(column));
    }

    /** Whether the column comes with that of the parent. */
    boolean adds(Name heir, String column) {
        return ancestors(heir).stream()
                .anyMatch(ancestor -> ancestor.change().addedColumns().stream()
                        .anyMatch(added -> added.name().equals(column)));
    }

    /** The change without what happens to the column with that of the parent. */
    ColumnChange own(Name heir, ColumnChange change) {
        Set<ColumnChange.Kind> rest = EnumSet.copyOf(change.kinds());
        for (AlteredTable ancestor : ancestors(heir)) {
            ancestor.change().changedColumns().stream()
                    .filter(other -> other.after().name().equals(change.after().name()))
                    .forEach(other -> rest.removeAll(other.kinds()));
        }
        return new ColumnChange(change.before(), change.after(), rest);
    }

    /** Whether an heir keeps a column that goes here. */
    boolean keep(Name parent, String column) {
        return parents.entrySet().stream()
                .filter(entry -> entry.getValue().equals(parent))
                .map(Map.Entry::getKey)
                .anyMatch(heir ->
                        after.table(heir).flatMap(table -> table.column(column)).isPresent() || keep(heir, column));
    }

    boolean drops(Name heir, Check check) {
        return check.inherited()
                && ancestors(heir).stream()
                        .anyMatch(ancestor -> has(ancestor.change().checks().dropped(), check));
    }

    boolean adds(Name heir, Check check) {
        return check.inherited()
                && ancestors(heir).stream()
                        .anyMatch(ancestor -> has(ancestor.change().checks().created(), check));
    }

    private static boolean has(List<Check> checks, Check check) {
        return checks.stream()
                .anyMatch(other -> other.inherited() && other.name().equals(check.name()));
    }

    /** The table that a new table inherits from; null for others. */
    @org.jspecify.annotations.Nullable
    Name wantedParent(Table table) {
        return wantedParents.get(table.name());
    }

    /** New tables, each behind the one that it inherits from. */
    List<Table> parentsFirst(List<Table> created) {
        List<Table> open = new ArrayList<>(created);
        List<Table> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Table next = open.stream()
                    .filter(table ->
                            open.stream().noneMatch(other -> other.name().equals(wantedParent(table))))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}

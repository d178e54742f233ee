package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the tables behind implicit many-to-many relations when the tables at their ends are renamed. Such a table is
 * found by what its columns refer to; it is left alone when more than one could be meant.
 */
final class JoinTableRenames {

    /** {@code A} becomes {@code B} and {@code B} becomes {@code A}. */
    static final Map<Name, Name> EXCHANGE = Map.of(Name.of("A"), Name.of("B"), Name.of("B"), Name.of("A"));

    private final Set<Name> renamed = new HashSet<>();
    private final Map<Name, Name> tables = new HashMap<>();
    private final List<Name> exchanged = new ArrayList<>();

    /**
     * @param before the catalog after the tables were renamed
     * @param done the renames so far
     */
    JoinTableRenames(Catalog before, Catalog after, List<Rename> done) {
        for (Rename rename : done) {
            if (rename instanceof Rename.OfTable table) {
                renamed.add(table.to());
            }
        }
        List<Ends> gone = ends(before, after);
        List<Ends> created = ends(after, before);
        for (Ends one : created) {
            List<Ends> sources = gone.stream().filter(one::joinsTheSame).toList();
            List<Ends> rivals = created.stream().filter(one::joinsTheSame).toList();
            if (sources.size() == 1 && rivals.size() == 1) {
                tables.put(one.table, sources.get(0).table);
                exchange(sources.get(0), one);
            }
        }
        for (Table table : after.tables()) {
            Ends is = Ends.of(table);
            Ends was = before.table(table.name()).map(Ends::of).orElse(null);
            if (is != null && was != null && touches(is)) {
                exchange(was, is);
            }
        }
    }

    /** New name → former name. */
    Map<Name, Name> tables() {
        return tables;
    }

    /** Those whose two columns exchange their names, under their new names. */
    List<Name> exchanged() {
        return exchanged;
    }

    private void exchange(Ends was, Ends is) {
        if (was.a.equals(is.b) && was.b.equals(is.a) && !is.a.equals(is.b)) {
            exchanged.add(is.table);
        }
    }

    private List<Ends> ends(Catalog catalog, Catalog other) {
        List<Ends> found = new ArrayList<>();
        for (Table table : catalog.tables()) {
            Ends ends = other.table(table.name()).isPresent() ? null : Ends.of(table);
            if (ends != null && touches(ends)) {
                found.add(ends);
            }
        }
        return found;
    }

    private boolean touches(Ends ends) {
        return renamed.contains(ends.a) || renamed.contains(ends.b);
    }

    /** A join table and what its columns refer to. */
    private record Ends(Name table, Name a, Name b) {

        static @Nullable Ends of(Table table) {
            if (table.columns().size() != 2 || !table.name().name().startsWith("_")) {
                return null;
            }
            Name a = target(table, "A");
            Name b = target(table, "B");
            return a == null || b == null ? null : new Ends(table.name(), a, b);
        }

        private static @Nullable Name target(Table table, String column) {
            return table.foreignKeys().stream()
                    .filter(key -> key.columns().equals(List.of(column)))
                    .map(ForeignKey::referencedTable)
                    .findFirst()
                    .orElse(null);
        }

        boolean joinsTheSame(Ends other) {
            return (a.equals(other.a) && b.equals(other.b)) || (a.equals(other.b) && b.equals(other.a));
        }
    }
}

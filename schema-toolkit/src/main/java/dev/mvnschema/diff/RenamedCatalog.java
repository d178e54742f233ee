package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A catalog after its objects were renamed.
 *
 * @param catalog as the database is when the renames are done
 * @param renames those that mean something, in an order in which they can be carried out
 */
record RenamedCatalog(Catalog catalog, List<Rename> renames) {

    static RenamedCatalog of(Catalog before, Catalog after, Renames wanted) {
        return new Renamer(before, after).apply(wanted);
    }

    /** Carries the renames out one after the other. */
    private static final class Renamer {

        private final Catalog after;
        private Catalog catalog;
        private final List<Rename> done = new ArrayList<>();

        Renamer(Catalog before, Catalog after) {
            this.catalog = before;
            this.after = after;
        }

        RenamedCatalog apply(Renames wanted) {
            renameEnums(wanted.enums());
            renameLabels(wanted.labels());
            renameTables(wanted.tables());
            renameColumns(wanted.columns());
            return new RenamedCatalog(catalog, done);
        }

        private void renameEnums(Map<Name, String> wanted) {
            Set<Name> known = names(after.enums(), EnumType::name);
            inOrder(wanted, known, () -> names(catalog.enums(), EnumType::name), (from, to) -> {
                done.add(new Rename.OfEnum(from, to));
                catalog = CatalogRenames.enumType(catalog, from, to);
            });
        }

        private void renameTables(Map<Name, String> wanted) {
            Set<Name> known = names(after.tables(), Table::name);
            inOrder(wanted, known, () -> names(catalog.tables(), Table::name), (from, to) -> {
                done.add(new Rename.OfTable(from, to));
                catalog = CatalogRenames.table(catalog, from, to);
                catalog.table(to).ifPresent(table -> followSequences(table, from, Function.identity()));
            });
        }

        private void renameLabels(Map<ColumnName, String> wanted) {
            new TreeMap<>(byOwner(wanted)).forEach((type, labels) -> {
                Optional<EnumType> target = after.enumType(type);
                if (target.isPresent() && catalog.enumType(type).isPresent()) {
                    inOrder(
                            labels,
                            names(target.get().labels()),
                            () -> catalog.enumType(type)
                                    .map(found -> names(found.labels()))
                                    .orElse(Set.of()),
                            (from, to) -> {
                                done.add(new Rename.OfLabel(type, from.name(), to.name()));
                                catalog = CatalogRenames.label(catalog, type, from.name(), to.name());
                            });
                }
            });
        }

        private void renameColumns(Map<ColumnName, String> wanted) {
            new TreeMap<>(byOwner(wanted)).forEach((table, columns) -> {
                Optional<Table> target = after.table(table);
                if (target.isPresent() && catalog.table(table).isPresent()) {
                    inOrder(columns, columnNames(target.get()), () -> columnNames(catalog, table), (from, to) -> {
                        done.add(new Rename.OfColumn(table, from.name(), to.name()));
                        catalog = CatalogRenames.column(catalog, table, from.name(), to.name());
                        catalog.table(table)
                                .ifPresent(found -> followSequences(
                                        found, table, name -> name.equals(to.name()) ? from.name() : name));
                    });
                }
            });
        }

        /** A sequence that bears the name of its column goes with it. */
        private void followSequences(Table table, Name formerTable, Function<String, String> formerColumn) {
            for (Column column : table.columns()) {
                CatalogRenames.followingSequence(column, table.name(), formerTable, formerColumn.apply(column.name()))
                        .ifPresent(rename -> {
                            done.add(rename);
                            catalog = CatalogRenames.sequence(catalog, table.name(), column.name(), rename.to());
                        });
            }
        }

        /** First those whose new name is free; what waits for each other in a circle stays as it is. */
        private static void inOrder(
                Map<Name, String> wanted,
                Set<Name> known,
                java.util.function.Supplier<Set<Name>> present,
                java.util.function.BiConsumer<Name, Name> rename) {
            Map<Name, String> open = new TreeMap<>(wanted);
            open.keySet().retainAll(known);
            boolean progress = true;
            while (progress && !open.isEmpty()) {
                progress = false;
                for (Map.Entry<Name, String> entry : List.copyOf(open.entrySet())) {
                    Name to = entry.getKey();
                    Name from = new Name(to.schema(), entry.getValue());
                    Set<Name> now = present.get();
                    if (now.contains(from) && !now.contains(to)) {
                        rename.accept(from, to);
                        open.remove(to);
                        progress = true;
                    }
                }
            }
        }

        private static Map<Name, Map<Name, String>> byOwner(Map<ColumnName, String> wanted) {
            Map<Name, Map<Name, String>> grouped = new TreeMap<>();
            wanted.forEach((column, former) -> grouped.computeIfAbsent(column.owner(), owner -> new TreeMap<>())
                    .put(Name.of(column.name()), former));
            return grouped;
        }

        private static Set<Name> columnNames(Catalog catalog, Name table) {
            return catalog.table(table).map(Renamer::columnNames).orElse(Set.of());
        }

        private static Set<Name> columnNames(Table table) {
            return names(table.columns(), column -> Name.of(column.name()));
        }

        private static Set<Name> names(List<String> labels) {
            return names(labels, Name::of);
        }

        private static <T> Set<Name> names(List<T> objects, Function<T, Name> name) {
            Set<Name> names = new HashSet<>();
            objects.forEach(object -> names.add(name.apply(object)));
            return names;
        }
    }
}

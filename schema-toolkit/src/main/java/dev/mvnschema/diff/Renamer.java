package dev.mvnschema.diff;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Carries renames out one after the other: enums, their labels, tables, the join tables between them, columns. */
final class Renamer {

    private final Catalog after;
    private Catalog catalog;
    private final List<Rename> done = new ArrayList<>();

    Renamer(Catalog before, Catalog after) {
        this.catalog = before;
        this.after = after;
    }

    RenamedCatalog apply(Renames wanted) {
        new RenameOrder(
                        wanted.enums(),
                        names(after.enums(), EnumType::name),
                        () -> names(catalog.enums(), EnumType::name),
                        this::renameEnum)
                .run();
        byOwner(wanted.labels()).forEach(this::renameLabels);
        renameTables(wanted.tables());
        followJoinTables();
        byOwner(wanted.columns()).forEach(this::renameColumns);
        return new RenamedCatalog(catalog, done);
    }

    private void renameEnum(Name from, Name to) {
        done.add(new Rename.OfEnum(from, to));
        catalog = CatalogRenames.enumType(catalog, from, to);
    }

    private void renameLabels(Name type, Map<Name, Name> labels) {
        Optional<EnumType> target = after.enumType(type);
        if (target.isPresent() && catalog.enumType(type).isPresent()) {
            new RenameOrder(
                            labels,
                            names(target.get().labels()),
                            () -> catalog.enumType(type)
                                    .map(found -> names(found.labels()))
                                    .orElse(Set.of()),
                            (from, to) -> {
                                done.add(new Rename.OfLabel(type, from.name(), to.name()));
                                catalog = CatalogRenames.label(catalog, type, from.name(), to.name());
                            })
                    .run();
        }
    }

    private void renameTables(Map<Name, Name> tables) {
        new RenameOrder(
                        tables,
                        names(after.tables(), Table::name),
                        () -> names(catalog.tables(), Table::name),
                        this::renameTable)
                .run();
    }

    private void renameTable(Name from, Name to) {
        done.add(new Rename.OfTable(from, to));
        catalog = CatalogRenames.table(catalog, from, to);
        if (Objects.equals(from.schema(), to.schema())) {
            catalog.table(to).ifPresent(table -> followSequences(table, from, Function.identity()));
        }
    }

    /** The tables behind many-to-many relations bear the names of the models, and their columns go by the alphabet. */
    private void followJoinTables() {
        if (done.stream().noneMatch(Rename.OfTable.class::isInstance)) {
            return;
        }
        JoinTableRenames joins = new JoinTableRenames(catalog, after, done);
        renameTables(joins.tables());
        joins.exchanged().forEach(table -> renameColumns(table, JoinTableRenames.EXCHANGE));
    }

    private void renameColumns(Name table, Map<Name, Name> columns) {
        Optional<Table> target = after.table(table);
        if (target.isPresent() && catalog.table(table).isPresent()) {
            new RenameOrder(
                            columns,
                            columnNames(target.get()),
                            () -> catalog.table(table).map(Renamer::columnNames).orElse(Set.of()),
                            (from, to) -> renameColumn(table, from.name(), to.name()))
                    .run();
        }
    }

    private void renameColumn(Name table, String from, String to) {
        done.add(new Rename.OfColumn(table, from, to));
        catalog = CatalogRenames.column(catalog, table, from, to);
        catalog.table(table).ifPresent(found -> followSequences(found, table, name -> name.equals(to) ? from : name));
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

    private static Map<Name, Map<Name, Name>> byOwner(Map<ColumnName, String> wanted) {
        Map<Name, Map<Name, Name>> grouped = new TreeMap<>();
        wanted.forEach((column, former) -> grouped.computeIfAbsent(column.owner(), owner -> new HashMap<>())
                .put(Name.of(column.name()), Name.of(former)));
        return grouped;
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

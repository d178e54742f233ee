package dev.mvnschema.plan;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.Mentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Indexes and constraints that stay but must be away while something beneath them changes. */
final class Dependents {

    private final PlanOptions options;
    private final Map<Name, AlteredTable> altered = new HashMap<>();
    private final SwappedEnums swappedEnums;
    private final Map<Name, Table> tables = new HashMap<>();

    Dependents(Changes changes, List<AlteredTable> tables, SwappedEnums swappedEnums, PlanOptions options) {
        this.options = options;
        this.swappedEnums = swappedEnums;
        tables.forEach(table -> altered.put(table.name(), table));
        changes.before().tables().forEach(table -> this.tables.put(table.name(), table));
    }

    /** The foreign key's own columns change type, or the key that it refers to goes away for a while. */
    boolean mustStepAside(Name table, ForeignKey key) {
        AlteredTable own = altered.get(table);
        Table before = tables.get(table);
        if (before != null && foreignKeysOnSwappedEnums(before).contains(key)) {
            return true;
        }
        if (own != null && (own.changesTypeOfAny(key.columns()) || own.recreatesAny(key.columns()))) {
            return true;
        }
        AlteredTable referenced = altered.get(key.referencedTable());
        if (options.engine() || referenced == null) {
            return false;
        }
        PrimaryKey dropped = referenced.droppedPrimaryKey();
        return (dropped != null && covers(dropped.columns(), key.referencedColumns()))
                || referenced.recreatesAny(key.referencedColumns())
                || referenced.change().indexes().dropped().stream()
                        .anyMatch(index -> index.unique() && covers(columns(index), key.referencedColumns()));
    }

    /** The index vanishes with a column that is dropped and added again. */
    boolean vanishes(AlteredTable table, Index index) {
        return table.recreatesAny(allColumns(index)) || (!options.engine() && mentionsRecreated(table, index));
    }

    /** The index could not be rebuilt over the new type as it is written: it is dropped before and created again. */
    boolean mustStepAside(AlteredTable table, Index index) {
        if (options.engine() || vanishes(table, index)) {
            return false;
        }
        return table.change().changedColumns().stream()
                .filter(column -> table.changesTypeOf(column.before().name()))
                .anyMatch(column -> isBoundToType(index, column.before().name())
                        && !sameElement(column.before().type(), column.after().type()));
    }

    /** The check speaks of a column whose type changes. */
    boolean mustStepAside(AlteredTable table, Check check) {
        return table.before().columns().stream()
                .map(Column::name)
                .anyMatch(column -> (table.changesTypeOf(column) || table.recreates(column))
                        && Mentions.of(check.expression(), column));
    }

    /** The exclusion constraint speaks of a column whose type changes. */
    boolean mustStepAside(AlteredTable table, Exclusion exclusion) {
        return table.before().columns().stream()
                .map(Column::name)
                .anyMatch(column ->
                        (table.changesTypeOf(column) || table.recreates(column)) && mentions(exclusion, column));
    }

    private static boolean mentions(Exclusion exclusion, String column) {
        String predicate = exclusion.predicate();
        return Mentions.of(exclusion.elements(), column) || (predicate != null && Mentions.of(predicate, column));
    }

    /** Indexes that speak of an enum type that is swapped for another, or lie on a column that is computed anew for it. */
    List<Index> indexesOnSwappedEnums(Table before) {
        return before.indexes().stream()
                .filter(index -> {
                    String predicate = index.predicate();
                    return (predicate != null && swappedEnums.isMeant(before, predicate))
                            || index.keys().stream()
                                    .anyMatch(key ->
                                            key.expression() != null && swappedEnums.isMeant(before, key.expression()))
                            || allColumns(index).stream().anyMatch(column -> isComputedAnew(before, column));
                })
                .toList();
    }

    private boolean isComputedAnew(Table before, String column) {
        return swappedEnums.computedAnew(before).stream()
                .anyMatch(found -> found.name().equals(column));
    }

    /** Checks that speak of such a type. */
    List<Check> checksOnSwappedEnums(Table before) {
        return before.checks().stream()
                .filter(check -> swappedEnums.isMeant(before, check.expression()))
                .toList();
    }

    /** Exclusion constraints that speak of such a type. */
    List<Exclusion> exclusionsOnSwappedEnums(Table before) {
        return before.exclusions().stream()
                .filter(exclusion -> {
                    String predicate = exclusion.predicate();
                    return swappedEnums.isMeant(before, exclusion.elements())
                            || (predicate != null && swappedEnums.isMeant(before, predicate));
                })
                .toList();
    }

    /** Foreign keys from or to columns of such a type. */
    List<ForeignKey> foreignKeysOnSwappedEnums(Table before) {
        if (swappedEnums.isEmpty()) {
            return List.of();
        }
        return before.foreignKeys().stream()
                .filter(key -> swappedEnums.touches(before, key.columns())
                        || Optional.ofNullable(tables.get(key.referencedTable()))
                                .map(table -> swappedEnums.touches(table, key.referencedColumns()))
                                .orElse(false))
                .toList();
    }

    private static boolean sameElement(ColumnType before, ColumnType after) {
        return before.array() == after.array()
                && before.element() instanceof ColumnType.Builtin was
                && after.element() instanceof ColumnType.Builtin is
                && was.type() == is.type();
    }

    private static boolean isBoundToType(Index index, String column) {
        boolean key = index.keys().stream()
                .anyMatch(part -> column.equals(part.column())
                        && (part.operatorClass() != null || !index.method().equals("btree")));
        return key || mentions(index, column);
    }

    private static boolean mentionsRecreated(AlteredTable table, Index index) {
        return table.before().columns().stream()
                .map(Column::name)
                .anyMatch(column -> table.recreates(column) && mentions(index, column));
    }

    private static boolean mentions(Index index, String column) {
        String predicate = index.predicate();
        return (predicate != null && Mentions.of(predicate, column))
                || index.keys().stream()
                        .anyMatch(key -> key.expression() != null && Mentions.of(key.expression(), column));
    }

    private static List<String> columns(Index index) {
        List<String> columns = new ArrayList<>();
        for (Index.Key key : index.keys()) {
            if (key.column() != null) {
                columns.add(key.column());
            }
        }
        return columns;
    }

    private static List<String> allColumns(Index index) {
        List<String> columns = columns(index);
        columns.addAll(index.include());
        return columns;
    }

    private static boolean covers(List<String> key, List<String> referenced) {
        return Set.copyOf(key).equals(Set.copyOf(referenced));
    }
}

package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.diff.Mentions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Enum types that are swapped for others, and what speaks of them in a table that stays. */
final class SwappedEnums {

    private final Set<Name> swapped = new HashSet<>();
    private final Set<Name> survivors = new HashSet<>();

    /** @param engine whether everything is left to fail as it does with Prisma */
    SwappedEnums(Changes changes, boolean engine) {
        if (engine) {
            return;
        }
        for (EnumChange change : changes.changedEnums()) {
            if (swaps(change)) {
                swapped.add(change.before().name());
            }
        }
        changes.after().tables().forEach(table -> survivors.add(table.name()));
    }

    static boolean swaps(EnumChange change) {
        return !change.removed().isEmpty() || change.reordered();
    }

    boolean isEmpty() {
        return swapped.isEmpty();
    }

    /** Whether a column has such a type and is computed from nothing, so that its values are converted. */
    boolean has(Column column) {
        return column.type().element() instanceof ColumnType.EnumRef reference && swapped.contains(reference.name());
    }

    /** Whether SQL in a table speaks of such a type, of a column that has one, or of one that is computed anew for it. */
    boolean isMeant(Table table, String sql) {
        if (isEmpty() || !survivors.contains(table.name())) {
            return false;
        }
        return speaksOfType(sql)
                || table.columns().stream()
                        .anyMatch(column ->
                                (has(column) || isComputedAnew(table, column)) && Mentions.of(sql, column.name()));
    }

    /** Whether one of these columns has such a type or is computed anew for one. */
    boolean touches(Table table, List<String> columns) {
        return !isEmpty()
                && survivors.contains(table.name())
                && table.columns().stream()
                        .filter(column -> columns.contains(column.name()))
                        .anyMatch(column -> has(column) || isComputedAnew(table, column));
    }

    /** Generated columns that the type could not be pulled from under: they go before and come again after. */
    List<Column> computedAnew(Table table) {
        return isEmpty() || !survivors.contains(table.name())
                ? List.of()
                : table.columns().stream()
                        .filter(column -> isComputedAnew(table, column))
                        .toList();
    }

    private boolean isComputedAnew(Table table, Column column) {
        Column.Generated generated = column.generated();
        return generated != null
                && (has(column)
                        || speaksOfType(generated.expression())
                        || table.columns().stream()
                                .anyMatch(other -> has(other) && Mentions.of(generated.expression(), other.name())));
    }

    /** Columns of other types whose default speaks of such a type. */
    List<Column> defaults(Table table) {
        return isEmpty() || !survivors.contains(table.name())
                ? List.of()
                : table.columns().stream()
                        .filter(column -> !has(column)
                                && column.defaultValue() instanceof ColumnDefault.Expression expression
                                && speaksOfType(expression.sql()))
                        .toList();
    }

    private boolean speaksOfType(String sql) {
        return swapped.stream().anyMatch(type -> Mentions.of(sql, type.name()));
    }
}

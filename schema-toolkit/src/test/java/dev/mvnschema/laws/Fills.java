package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.catalog.Hints.ColumnName;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.plan.FillValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a careful person writes into {@code @backfill}: a value for each column that must have one and may not. */
final class Fills {

    private Fills() {}

    static Hints of(Catalog before, Catalog wanted) {
        Map<ColumnName, String> fills = new HashMap<>();
        for (Table table : wanted.tables()) {
            before.table(table.name())
                    .ifPresent(was -> table.columns().stream()
                            .filter(column -> needsValue(was.column(column.name()), column))
                            .forEach(column -> value(before, wanted, table, column)
                                    .ifPresent(
                                            value -> fills.put(new ColumnName(table.name(), column.name()), value))));
        }
        return new Hints(Map.of(), Map.of(), Map.of(), Map.of(), fills, Set.of(), Set.of());
    }

    private static boolean needsValue(Optional<Column> was, Column is) {
        boolean required = !is.nullable() && is.identity() == null && is.generated() == null;
        return required
                && was.map(column -> column.nullable() || !column.type().equals(is.type()))
                        .orElse(is.defaultValue() == null);
    }

    private static Optional<String> value(Catalog before, Catalog wanted, Table table, Column column) {
        return FillValue.of(before, wanted, table, column).or(() -> other(column));
    }

    /** For the types that have no name in the schema language. */
    private static Optional<String> other(Column column) {
        return column.type().element() instanceof ColumnType.Other type
                ? Optional.ofNullable(SampleValues.OTHERS.get(type.sql()))
                        .map(pattern -> "'" + pattern.formatted(1).replace("'", "''") + "'")
                : Optional.empty();
    }
}

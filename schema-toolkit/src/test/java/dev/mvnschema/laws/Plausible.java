package dev.mvnschema.laws;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Mentions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes out of a catalog what PostgreSQL would not take. */
final class Plausible {

    private static final Set<BuiltinType> UNORDERED = EnumSet.of(BuiltinType.XML, BuiltinType.JSON);

    private final Map<Name, Table> tables = new LinkedHashMap<>();
    private final Map<Name, EnumType> enums = new HashMap<>();
    private final Set<String> relations = new HashSet<>();

    private Plausible() {}

    static Catalog of(Catalog catalog, int major) {
        return new Plausible().repair(catalog, major);
    }

    private Catalog repair(Catalog catalog, int major) {
        catalog.enums().forEach(type -> enums.put(type.name(), type));
        for (Table table : catalog.tables()) {
            if (!table.columns().isEmpty() && !tables.containsKey(table.name())) {
                relations.add(table.name().name());
                tables.put(table.name(), repaired(table, major));
            }
        }
        tables.replaceAll((name, table) -> withNames(table));
        tables.replaceAll((name, table) -> withKeys(table));
        List<Sequence> sequences = catalog.sequences().stream()
                .filter(sequence -> relations.add(sequence.name().name()))
                .toList();
        return new Catalog(
                catalog.schemas(),
                List.of(),
                List.copyOf(enums.values()).stream()
                        .sorted(java.util.Comparator.comparing(EnumType::name))
                        .toList(),
                sequences,
                List.copyOf(tables.values()),
                List.of());
    }

    private Table repaired(Table table, int major) {
        Map<String, Column> columns = new LinkedHashMap<>();
        PrimaryKey key = table.primaryKey();
        for (Column column : table.columns()) {
            columns.putIfAbsent(column.name(), column);
        }
        columns.replaceAll((name, column) -> repaired(column, columns));
        boolean keyFits = key != null
                && key.columns().stream()
                        .allMatch(name -> columns.containsKey(name)
                                && isKey(columns.get(name))
                                && columns.get(name).generated() == null);
        Set<String> keyColumns = keyFits && key != null ? Set.copyOf(key.columns()) : Set.of();
        columns.replaceAll((name, column) -> keyColumns.contains(name) ? required(column) : column);
        return new Table(
                table.name(),
                List.copyOf(columns.values()),
                keyFits ? key : null,
                table.indexes().stream()
                        .filter(index -> fits(index, columns, major))
                        .toList(),
                table.foreignKeys(),
                table.checks().stream()
                        .filter(check -> fits(check.expression(), columns))
                        .toList(),
                table.exclusions().stream()
                        .filter(exclusion -> columns.values().stream()
                                .anyMatch(column -> exclusion.elements().startsWith(quoted(column.name()))
                                        && column.type()
                                                .equals(new ColumnType(new ColumnType.Other("int4range"), false))))
                        .toList(),
                table.comment());
    }

    private static Column required(Column column) {
        return new Column(
                column.name(),
                column.type(),
                false,
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment());
    }

    private Column repaired(Column column, Map<String, Column> all) {
        Column.Generated generated = column.generated();
        if (generated != null && !isOverText(generated.expression(), column.name(), all)) {
            generated = null;
        }
        ColumnDefault value = column.defaultValue();
        if (column.type().element() instanceof ColumnType.EnumRef reference) {
            Set<String> labels = Optional.ofNullable(enums.get(reference.name()))
                    .map(type -> Set.copyOf(type.labels()))
                    .orElse(Set.of());
            boolean gone = (value instanceof ColumnDefault.Literal literal && !labels.contains(literal.value()))
                    || (value instanceof ColumnDefault.ListLiteral list && !labels.containsAll(list.values()));
            value = gone ? null : value;
        }
        boolean nullable =
                column.nullable() && column.identity() == null && !(value instanceof ColumnDefault.Autoincrement);
        return new Column(
                column.name(),
                column.type(),
                nullable,
                value,
                column.identity(),
                generated,
                column.collation(),
                column.comment());
    }

    private static boolean isOverText(String expression, String own, Map<String, Column> all) {
        return all.values().stream()
                .anyMatch(column -> expression.equals("lower(" + quoted(column.name()) + ")")
                        && isText(column.type())
                        && column.generated() == null
                        && !column.name().equals(own));
    }

    private static boolean fits(Index index, Map<String, Column> columns, int major) {
        if (index.predicate() != null && !fits(index.predicate(), columns)) {
            return false;
        }
        if (!columns.keySet().containsAll(index.include())) {
            return false;
        }
        boolean virtual = columns.values().stream()
                .anyMatch(column -> column.generated() != null
                        && !column.generated().stored()
                        && (index.include().contains(column.name()) || mentions(index, column.name())));
        return !virtual
                && index.keys().stream().allMatch(key -> fits(index, key, columns))
                && (major >= 15 || !index.nullsNotDistinct());
    }

    private static boolean mentions(Index index, String column) {
        return (index.predicate() != null && Mentions.of(index.predicate(), column))
                || index.keys().stream()
                        .anyMatch(key -> column.equals(key.column())
                                || (key.expression() != null && Mentions.of(key.expression(), column)));
    }

    private static boolean fits(Index index, Index.Key key, Map<String, Column> columns) {
        if (key.expression() != null) {
            return columns.values().stream()
                    .anyMatch(column ->
                            key.expression().equals("lower(" + quoted(column.name()) + ")") && isText(column.type()));
        }
        Column column = columns.get(String.valueOf(key.column()));
        if (column == null) {
            return false;
        }
        return index.method().equals("gin")
                ? (column.type().array() && isKey(column)) || isJsonb(column.type())
                : isKey(column);
    }

    private static boolean fits(String condition, Map<String, Column> columns) {
        for (Column column : columns.values()) {
            String quoted = quoted(column.name());
            boolean virtual = column.generated() != null && !column.generated().stored();
            if (condition.contains(quoted)) {
                return !virtual
                        && (condition.endsWith("IS NOT NULL")
                                || (condition.startsWith(quoted + " > ") && isNumber(column.type()))
                                || ((condition.startsWith("length(") || condition.contains("ALL"))
                                        && isText(column.type())));
            }
        }
        return false;
    }

    private Table withNames(Table table) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey() != null && relations.add(table.primaryKey().name()) ? table.primaryKey() : null,
                table.indexes().stream()
                        .filter(index -> relations.add(index.name()))
                        .toList(),
                distinct(table.foreignKeys(), ForeignKey::name),
                distinct(table.checks(), Check::name),
                table.exclusions().stream()
                        .filter(exclusion -> relations.add(exclusion.name()))
                        .toList(),
                table.comment());
    }

    private static <T> List<T> distinct(List<T> all, java.util.function.Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> seen.add(name.apply(one))).toList();
    }

    private Table withKeys(Table table) {
        List<ForeignKey> keys = table.foreignKeys().stream()
                .filter(key -> {
                    Table other = tables.get(key.referencedTable());
                    return other != null
                            && other.primaryKey() != null
                            && other.primaryKey().columns().equals(key.referencedColumns())
                            && sameType(
                                    table,
                                    key.columns().get(0),
                                    other,
                                    key.referencedColumns().get(0));
                })
                .toList();
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.indexes(),
                keys,
                table.checks(),
                table.exclusions(),
                table.comment());
    }

    private static boolean sameType(Table table, String column, Table other, String referenced) {
        Optional<Column> one = table.column(column);
        return one.isPresent()
                && one.get().generated() == null
                && !one.get().type().array()
                && one.map(Column::type).equals(other.column(referenced).map(Column::type))
                && one.map(found -> String.valueOf(found.collation()))
                        .equals(other.column(referenced).map(found -> String.valueOf(found.collation())));
    }

    private static boolean isKey(@Nullable Column column) {
        if (column == null) {
            return false;
        }
        boolean virtual = column.generated() != null && !column.generated().stored();
        return !virtual
                && (column.type().element() instanceof ColumnType.EnumRef
                        || (column.type().element() instanceof ColumnType.Builtin builtin
                                && !UNORDERED.contains(builtin.type())));
    }

    static boolean isText(ColumnType type) {
        return !type.array()
                && type.element() instanceof ColumnType.Builtin builtin
                && (builtin.type() == BuiltinType.TEXT || builtin.type() == BuiltinType.VARCHAR);
    }

    static boolean isWhole(ColumnType type) {
        return !type.array()
                && type.element() instanceof ColumnType.Builtin builtin
                && EnumSet.of(BuiltinType.SMALLINT, BuiltinType.INTEGER, BuiltinType.BIGINT)
                        .contains(builtin.type());
    }

    static boolean isNumber(ColumnType type) {
        return isWhole(type)
                || (!type.array()
                        && type.element() instanceof ColumnType.Builtin builtin
                        && EnumSet.of(BuiltinType.DECIMAL, BuiltinType.REAL, BuiltinType.DOUBLE_PRECISION)
                                .contains(builtin.type()));
    }

    static boolean isJsonb(ColumnType type) {
        return !type.array()
                && type.element() instanceof ColumnType.Builtin builtin
                && builtin.type() == BuiltinType.JSONB;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

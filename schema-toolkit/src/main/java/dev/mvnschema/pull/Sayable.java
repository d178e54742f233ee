package dev.mvnschema.pull;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.DefaultConstant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a database that the schema language can say, in the way in which it says it. */
final class Sayable {

    private final Map<Name, Table> tables = new HashMap<>();
    private final List<String> unsaid = new ArrayList<>();

    private Sayable() {}

    /**
     * A catalog, and what is missing from it.
     *
     * @param unsaid one line for each key or index that is left out, and why
     */
    record Result(Catalog catalog, List<String> unsaid) {}

    static Result of(Catalog actual) {
        Sayable sayable = new Sayable();
        actual.tables().forEach(table -> sayable.tables.put(table.name(), table));
        List<Table> said = actual.tables().stream().map(sayable::table).toList();
        Catalog catalog = new Catalog(
                actual.schemas(), actual.extensions(), actual.enums(), actual.sequences(), said, actual.unmodelled());
        return new Result(catalog, List.copyOf(sayable.unsaid));
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(Sayable::column).toList(),
                said(table.primaryKey()),
                table.indexes().stream().flatMap(index -> index(table, index)).toList(),
                table.foreignKeys().stream()
                        .flatMap(key -> foreignKey(table, key))
                        .toList(),
                table.checks().stream().map(check -> check(table, check)).toList(),
                table.exclusions(),
                table.comment());
    }

    private static @Nullable PrimaryKey said(@Nullable PrimaryKey key) {
        return key == null ? null : new PrimaryKey(key.name(), key.columns());
    }

    private Check check(Table table, Check check) {
        if (!check.validated()) {
            unsaid.add("check " + check.name() + " on " + table.name() + ": it is NOT VALID");
        }
        return new Check(check.name(), check.expression(), true);
    }

    /** In which words a constant stands in the database does not matter. */
    private static @Nullable ColumnDefault said(Column column) {
        return column.type().element() instanceof ColumnType.Builtin
                        && column.defaultValue() instanceof ColumnDefault.Expression expression
                ? DefaultConstant.of(expression.sql(), column.type()).orElse(expression)
                : column.defaultValue();
    }

    /** A list has no word for {@code NOT NULL}. */
    private static Column column(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable() || column.type().array(),
                said(column),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment());
    }

    /** A unique constraint is as good as a unique index, unless it is deferrable. */
    private Stream<Index> index(Table table, Index index) {
        if (!index.valid()) {
            unsaid.add("index " + index.name() + " on " + table.name()
                    + ": what a failed CREATE INDEX CONCURRENTLY left behind");
            return Stream.of();
        }
        if (!IndexText.isSayable(index.method())) {
            unsaid.add("index " + index.name() + " on " + table.name() + ": its method " + index.method()
                    + " has no word");
            return Stream.of();
        }
        Index.Constraint constraint = index.constraint();
        return Stream.of(new Index(
                index.name(),
                index.keys(),
                index.method(),
                index.unique(),
                index.predicate(),
                index.include(),
                index.nullsNotDistinct(),
                constraint != null && constraint.deferral() != null
                        ? new Index.Constraint(constraint.deferral())
                        : null,
                true));
    }

    private Stream<ForeignKey> foreignKey(Table table, ForeignKey key) {
        String title = "foreign key " + key.name() + " on " + table.name() + ": ";
        Table parent = tables.get(key.referencedTable());
        if (parent == null) {
            unsaid.add(title + key.referencedTable() + " lies in a schema that was not looked at");
            return Stream.of();
        }
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = table.column(key.columns().get(i)).orElseThrow();
            Column reference = parent.column(key.referencedColumns().get(i)).orElseThrow();
            if (!sameKind(column, reference)) {
                unsaid.add(title + column.name() + " and " + reference.name() + " have different types");
                return Stream.of();
            }
        }
        if (!isCriterion(parent, key.referencedColumns())) {
            unsaid.add(title + "what it refers to is no key that a relation can use");
            return Stream.of();
        }
        if (!key.validated()) {
            unsaid.add(title + "it is NOT VALID");
        }
        return Stream.of(new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral(),
                true));
    }

    private static boolean sameKind(Column one, Column other) {
        return one.type().array() == other.type().array()
                && ColumnKinds.of(one.type()).equals(ColumnKinds.of(other.type()));
    }

    private static boolean isCriterion(Table parent, List<String> columns) {
        List<String> sorted = columns.stream().sorted().toList();
        return (parent.primaryKey() != null
                        && parent.primaryKey().columns().stream()
                                .sorted()
                                .toList()
                                .equals(sorted))
                || parent.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.valid()
                                && index.predicate() == null
                                && index.keys().stream().allMatch(key -> key.column() != null)
                                && index.keys().stream()
                                        .map(key -> String.valueOf(key.column()))
                                        .sorted()
                                        .toList()
                                        .equals(sorted));
    }
}

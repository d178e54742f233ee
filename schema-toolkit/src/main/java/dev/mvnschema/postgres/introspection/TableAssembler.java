package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes tables. */
final class TableAssembler {

    private final ColumnAssembler columns;
    private final IndexAssembler indexes;
    private final References references;
    private final BiFunction<Long, String, Name> naming;

    TableAssembler(
            ColumnAssembler columns,
            IndexAssembler indexes,
            References references,
            BiFunction<Long, String, Name> naming) {
        this.columns = columns;
        this.indexes = indexes;
        this.references = references;
        this.naming = naming;
    }

    Table table(
            Rows.Relation relation,
            List<Rows.Column> columnRows,
            List<Rows.Constraint> constraintRows,
            List<Rows.Index> indexRows) {
        PrimaryKey primaryKey = null;
        List<ForeignKey> foreignKeys = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        Map<Long, Index.Constraint> uniques = new HashMap<>();
        Map<Long, Rows.Index> byOid = new HashMap<>();
        indexRows.forEach(row -> byOid.put(row.oid(), row));
        for (Rows.Constraint row : constraintRows) {
            switch (row.kind()) {
                case 'p' -> primaryKey = primaryKey(relation.oid(), row, byOid.get(row.index()));
                case 'u' -> uniques.put(row.index(), new Index.Constraint(deferral(row), row.period()));
                case 'f' -> foreignKeys.add(foreignKey(relation.oid(), row));
                case 'c' -> checks.add(check(row));
                case 'x' -> exclusions.add(exclusion(row, byOid.get(row.index())));
                default -> throw new IllegalStateException("constraint of kind " + row.kind());
            }
        }
        return new Table(
                naming.apply(relation.namespace(), relation.name()),
                columnRows.stream()
                        .map(row -> columns.column(relation.oid(), row))
                        .toList(),
                primaryKey,
                indexRows.stream()
                        .filter(row -> !row.primary() && (!row.exclusion() || uniques.containsKey(row.oid())))
                        .map(row -> indexes.index(row, columnRows, uniques.get(row.oid())))
                        .toList(),
                foreignKeys,
                checks,
                exclusions,
                relation.comment());
    }

    private PrimaryKey primaryKey(long table, Rows.Constraint row, Rows.@Nullable Index index) {
        List<Integer> stored = index == null
                ? List.of()
                : index.columns().subList(index.keyCount(), index.columns().size());
        return new PrimaryKey(
                row.name(),
                references.columns(table, row.columns()),
                references.columns(table, stored),
                deferral(row),
                row.period());
    }

    private ForeignKey foreignKey(long table, Rows.Constraint row) {
        return new ForeignKey(
                row.name(),
                references.columns(table, row.columns()),
                references.table(row.referencedTable()),
                references.columns(row.referencedTable(), row.referencedColumns()),
                action(row.onDelete()),
                action(row.onUpdate()),
                deferral(row),
                row.validated(),
                new ForeignKey.Options(
                        row.match() == 'f', references.columns(table, row.setColumns()), row.period(), row.enforced()));
    }

    private static Check check(Rows.Constraint row) {
        String expression = row.expression() == null ? "" : row.expression();
        return new Check(
                row.name(), SqlText.withoutParentheses(expression), row.validated(), row.inherited(), row.enforced());
    }

    /** {@code EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (…)}: the server alone can print its elements. */
    private static Exclusion exclusion(Rows.Constraint row, Rows.@Nullable Index index) {
        String definition = row.definition() == null ? "" : row.definition();
        int open = definition.indexOf('(');
        int close = open < 0 ? -1 : SqlText.closing(definition, open);
        String predicate = index == null ? null : index.predicate();
        return new Exclusion(
                row.name(),
                index == null ? "gist" : index.method(),
                close < 0 ? definition : definition.substring(open + 1, close),
                predicate == null ? null : SqlText.withoutParentheses(predicate),
                deferral(row));
    }

    private static @Nullable Deferral deferral(Rows.Constraint row) {
        if (!row.deferrable()) {
            return null;
        }
        return row.deferred() ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    private static ForeignKey.Action action(char code) {
        return switch (code) {
            case 'r' -> ForeignKey.Action.RESTRICT;
            case 'c' -> ForeignKey.Action.CASCADE;
            case 'n' -> ForeignKey.Action.SET_NULL;
            case 'd' -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }
}

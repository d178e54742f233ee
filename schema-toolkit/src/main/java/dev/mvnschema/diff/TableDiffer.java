package dev.mvnschema.diff;

import dev.mvnschema.catalog.Aspect;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.OperatorClasses;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two tables of the same name. */
final class TableDiffer {

    private final Set<Aspect> unsaid;
    private final ColumnEquality columns;
    private final IndexEquality indexes;
    private final ConstraintEquality constraints;

    TableDiffer(ExpressionEquality expressions, Set<Aspect> unsaid) {
        this.unsaid = unsaid;
        this.columns = new ColumnEquality(expressions, unsaid);
        this.indexes = new IndexEquality(expressions, unsaid);
        this.constraints = new ConstraintEquality(expressions, unsaid);
    }

    TableChange diff(Table before, Table after) {
        Map<String, Column> columnsBefore = byName(before);
        Map<String, Column> columnsAfter = byName(after);
        return new TableChange(
                before,
                after,
                hasOlderJoinKey(before, after) ? null : primaryKey(before.primaryKey(), after.primaryKey()),
                missing(before.columns(), columnsAfter),
                missing(after.columns(), columnsBefore),
                changedColumns(before.columns(), columnsAfter),
                Matching.match(managed(before, after), after.indexes(), Index::name, indexes::same),
                foreignKeys(before, after),
                Matching.match(
                        said(Aspect.CHECKS, before.checks(), after.checks()),
                        after.checks(),
                        Check::name,
                        constraints::sameCheck),
                Matching.match(
                        said(Aspect.EXCLUSIONS, before.exclusions(), after.exclusions()),
                        after.exclusions(),
                        Exclusion::name,
                        constraints::sameExclusion),
                !unsaid.contains(Aspect.COMMENTS) && !Objects.equals(before.comment(), after.comment()));
    }

    private @Nullable PrimaryKeyChange primaryKey(@Nullable PrimaryKey before, @Nullable PrimaryKey after) {
        if (before == null) {
            return after == null ? null : new PrimaryKeyChange.Added(after);
        }
        if (after == null) {
            return new PrimaryKeyChange.Dropped(before);
        }
        boolean sameOptions = unsaid.contains(Aspect.CONSTRAINT_OPTIONS) || before.hasOptionsOf(after);
        if (!before.columns().equals(after.columns()) || !sameOptions) {
            return new PrimaryKeyChange.Replaced(before, after);
        }
        return before.name().equals(after.name()) ? null : new PrimaryKeyChange.Renamed(before, after);
    }

    private TableChange.Parts<ForeignKey> foreignKeys(Table before, Table after) {
        TableChange.Parts<ForeignKey> keys = Matching.match(
                before.foreignKeys(), after.foreignKeys(), ForeignKey::name, constraints::sameForeignKey);
        boolean namesCount = !(unsaid.contains(Aspect.JOIN_TABLE_KEYS) && isJoinTable(before) && isJoinTable(after));
        if (namesCount || keys.renamed().isEmpty()) {
            return keys;
        }
        List<Pair<ForeignKey>> kept = new ArrayList<>(keys.kept());
        kept.addAll(keys.renamed());
        return new TableChange.Parts<>(keys.dropped(), keys.created(), List.of(), kept);
    }

    private static boolean isJoinTable(Table table) {
        return table.columns().size() == 2
                && table.column("A").isPresent()
                && table.column("B").isPresent();
    }

    private List<ColumnChange> changedColumns(List<Column> before, Map<String, Column> after) {
        List<ColumnChange> changes = new ArrayList<>();
        for (Column column : before) {
            Column match = after.get(column.name());
            if (match != null && !match.equals(column)) {
                Set<ColumnChange.Kind> kinds = columns.differences(column, match);
                if (!kinds.isEmpty()) {
                    changes.add(new ColumnChange(column, match, kinds));
                }
            }
        }
        return changes;
    }

    /** Indexes that the wanted side has no words for are out of sight, unless their name is wanted for another. */
    private List<Index> managed(Table before, Table after) {
        Set<String> wantedNames = new HashSet<>();
        after.indexes().forEach(index -> wantedNames.add(index.name()));
        boolean olderJoinKey = hasOlderJoinKey(before, after);
        return before.indexes().stream()
                .filter(index -> wantedNames.contains(index.name()) || !outOfSight(index))
                .filter(index -> !(olderJoinKey && isOlderJoinKey(index)))
                .toList();
    }

    /** Before version 6, Prisma gave join tables a unique index where they have a primary key now. It does as well. */
    private boolean hasOlderJoinKey(Table before, Table after) {
        return unsaid.contains(Aspect.JOIN_TABLE_KEYS)
                && before.primaryKey() == null
                && after.primaryKey() != null
                && isJoinTable(before)
                && isJoinTable(after)
                && before.indexes().stream().anyMatch(TableDiffer::isOlderJoinKey);
    }

    private static boolean isOlderJoinKey(Index index) {
        return index.unique()
                && index.predicate() == null
                && index.keys().equals(List.of(Index.Key.of("A"), Index.Key.of("B")));
    }

    private boolean outOfSight(Index index) {
        boolean overExpression = index.keys().stream().anyMatch(key -> key.expression() != null);
        boolean raw = index.keys().stream()
                .anyMatch(key -> key.operatorClass() != null && !OperatorClasses.isNamed(key.operatorClass()));
        return (overExpression && unsaid.contains(Aspect.EXPRESSION_INDEXES))
                || (raw && unsaid.contains(Aspect.RAW_OPERATOR_CLASSES))
                || (index.predicate() != null && unsaid.contains(Aspect.PARTIAL_INDEXES));
    }

    private <T> List<T> said(Aspect aspect, List<T> before, List<T> after) {
        return unsaid.contains(aspect) && after.isEmpty() ? List.of() : before;
    }

    private static List<Column> missing(List<Column> columns, Map<String, Column> others) {
        return columns.stream()
                .filter(column -> !others.containsKey(column.name()))
                .sorted(Comparator.comparing(Column::name))
                .toList();
    }

    private static Map<String, Column> byName(Table table) {
        Map<String, Column> map = new HashMap<>();
        table.columns().forEach(column -> map.put(column.name(), column));
        return map;
    }
}

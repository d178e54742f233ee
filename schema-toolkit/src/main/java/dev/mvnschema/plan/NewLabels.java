package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Changes;
import dev.mvnschema.diff.EnumChange;
import dev.mvnschema.postgres.sql.Quoting;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enum values that are added in place. PostgreSQL lets no one use them before they are committed. */
final class NewLabels {

    private final Changes changes;
    private final Collection<String> backfills;
    private final Map<Name, Set<String>> added = new HashMap<>();
    private final Set<String> literals = new HashSet<>();

    /** @param backfills the values that rows are given, which may be new labels too */
    NewLabels(Changes changes, Collection<String> backfills) {
        this.changes = changes;
        this.backfills = backfills;
        for (EnumChange change : changes.changedEnums()) {
            if (change.removed().isEmpty() && !change.reordered()) {
                added.put(change.after().name(), Set.copyOf(change.added()));
                change.added().forEach(label -> literals.add(Quoting.literal(label)));
            }
        }
    }

    /** Whether a backfill, or a default, a predicate or a check of the new state speaks of one. */
    boolean areUsed() {
        return !literals.isEmpty()
                && (backfills.stream().anyMatch(this::speaks)
                        || changes.after().tables().stream().anyMatch(this::uses));
    }

    private boolean uses(Table table) {
        return table.columns().stream().anyMatch(this::uses)
                || table.checks().stream().anyMatch(check -> speaks(check.expression()))
                || table.indexes().stream().anyMatch(this::uses);
    }

    private boolean uses(Column column) {
        Column.Generated generated = column.generated();
        if (generated != null && speaks(generated.expression())) {
            return true;
        }
        if (column.defaultValue() instanceof ColumnDefault.Expression expression) {
            return speaks(expression.sql());
        }
        if (!(column.type().element() instanceof ColumnType.EnumRef reference)) {
            return false;
        }
        Set<String> labels = added.getOrDefault(reference.name(), Set.of());
        if (column.defaultValue() instanceof ColumnDefault.Literal literal) {
            return labels.contains(literal.value());
        }
        List<String> values =
                column.defaultValue() instanceof ColumnDefault.ListLiteral list ? list.values() : List.of();
        return values.stream().anyMatch(labels::contains);
    }

    private boolean uses(Index index) {
        String predicate = index.predicate();
        return (predicate != null && speaks(predicate))
                || index.keys().stream().anyMatch(key -> key.expression() != null && speaks(key.expression()));
    }

    private boolean speaks(String sql) {
        return literals.stream().anyMatch(sql::contains);
    }
}

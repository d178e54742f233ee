package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.ColumnChange;
import dev.mvnschema.diff.ColumnChange.Kind;
import dev.mvnschema.diff.Mentions;
import dev.mvnschema.diff.PrimaryKeyChange;
import dev.mvnschema.diff.TableChange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A changed table with what was decided about it: how its columns are converted and whether its key is built anew. */
final class AlteredTable {

    private final TableChange change;
    private final Map<String, Cast> casts = new HashMap<>();
    private final Set<String> recreated = new HashSet<>();
    private final Set<String> recomputed = new HashSet<>();
    private final Set<String> goneBefore = new HashSet<>();

    AlteredTable(TableChange change, SwappedEnums swapped, BiFunction<Column, Column, Cast> decide) {
        this.change = change;
        swapped.computedAnew(change.before()).forEach(column -> goneBefore.add(column.name()));
        recomputed.addAll(goneBefore);
        recreated.addAll(goneBefore);
        for (ColumnChange column : change.changedColumns()) {
            String name = column.before().name();
            if (column.has(Kind.TYPE)) {
                casts.put(name, decide.apply(column.before(), column.after()));
            }
            if (castOf(name).recreates() || isComputedAnew(column)) {
                recreated.add(name);
            }
        }
        for (Column column : change.before().columns()) {
            Column.Generated generated = column.generated();
            if (generated != null && isComputedFromChanged(generated.expression())) {
                recomputed.add(column.name());
                recreated.add(column.name());
            }
        }
    }

    /** PostgreSQL converts no column that another one is computed from. */
    private boolean isComputedFromChanged(String expression) {
        return change.changedColumns().stream()
                .map(column -> column.before().name())
                .anyMatch(name -> (changesTypeOf(name) || recreated.contains(name)) && Mentions.of(expression, name));
    }

    /** Generated columns that do not differ, and that come anew because a column does that they are computed from. */
    List<Column> recomputed() {
        List<String> changed = change.changedColumns().stream()
                .map(column -> column.before().name())
                .toList();
        return after().columns().stream()
                .filter(column -> recomputed.contains(column.name()) && !changed.contains(column.name()))
                .toList();
    }

    /** A generated column can lose its expression, but neither get nor change one everywhere. */
    private static boolean isComputedAnew(ColumnChange column) {
        Column.Generated before = column.before().generated();
        return column.has(Kind.GENERATED)
                && (column.after().generated() != null || (before != null && !before.stored()));
    }

    TableChange change() {
        return change;
    }

    Table before() {
        return change.before();
    }

    Table after() {
        return change.after();
    }

    Name name() {
        return change.after().name();
    }

    Cast castOf(String column) {
        return casts.getOrDefault(column, Cast.NONE);
    }

    boolean changesTypeOf(String column) {
        return castOf(column).changesType();
    }

    boolean changesTypeOfAny(List<String> columns) {
        return columns.stream().anyMatch(this::changesTypeOf);
    }

    boolean recreates(String column) {
        return recreated.contains(column);
    }

    boolean recreatesAny(List<String> columns) {
        return columns.stream().anyMatch(recreated::contains);
    }

    /** Whether the column is away already when the table is altered: it stood on an enum type that was swapped. */
    boolean isGoneBefore(String column) {
        return goneBefore.contains(column);
    }

    boolean dropsColumn(String column) {
        return change.droppedColumns().stream()
                .anyMatch(dropped -> dropped.name().equals(column));
    }

    /** The key that goes away: for good, for another, or to come back over columns of another type. */
    @Nullable
    PrimaryKey droppedPrimaryKey() {
        PrimaryKeyChange key = change.primaryKey();
        if (key instanceof PrimaryKeyChange.Dropped dropped) {
            return dropped.before();
        }
        if (key instanceof PrimaryKeyChange.Replaced replaced) {
            return replaced.before();
        }
        return rebuildsPrimaryKey() ? before().primaryKey() : null;
    }

    @Nullable
    PrimaryKey addedPrimaryKey() {
        PrimaryKeyChange key = change.primaryKey();
        if (key instanceof PrimaryKeyChange.Added added) {
            return added.after();
        }
        if (key instanceof PrimaryKeyChange.Replaced replaced) {
            return replaced.after();
        }
        return rebuildsPrimaryKey() ? after().primaryKey() : null;
    }

    private boolean rebuildsPrimaryKey() {
        PrimaryKey was = before().primaryKey();
        return was != null
                && after().primaryKey() != null
                && (changesTypeOfAny(was.columns()) || recreatesAny(was.columns()));
    }
}

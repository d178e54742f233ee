package dev.mvnschema.diff;

import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Exclusion;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is in both catalogs and differs. Dropped and added columns are in the order of their names, all else in the order
 * of the tables.
 *
 * @param primaryKey null when it stays
 * @param commentChanged whether the comment on the table differs
 */
public record TableChange(
        Table before,
        Table after,
        @Nullable PrimaryKeyChange primaryKey,
        List<Column> droppedColumns,
        List<Column> addedColumns,
        List<ColumnChange> changedColumns,
        Parts<Index> indexes,
        Parts<ForeignKey> foreignKeys,
        Parts<Check> checks,
        Parts<Exclusion> exclusions,
        boolean commentChanged) {

    public TableChange {
        droppedColumns = List.copyOf(droppedColumns);
        addedColumns = List.copyOf(addedColumns);
        changedColumns = List.copyOf(changedColumns);
    }

    /** Of a table in which nothing differs. */
    public static TableChange none(Table before, Table after) {
        return new TableChange(
                before,
                after,
                null,
                List.of(),
                List.of(),
                List.of(),
                Parts.none(),
                Parts.none(),
                Parts.none(),
                Parts.none(),
                false);
    }

    /** Whether nothing differs after all. */
    public boolean isEmpty() {
        return primaryKey == null
                && droppedColumns.isEmpty()
                && addedColumns.isEmpty()
                && changedColumns.isEmpty()
                && indexes.isEmpty()
                && foreignKeys.isEmpty()
                && checks.isEmpty()
                && exclusions.isEmpty()
                && !commentChanged;
    }

    /**
     * What happens to the indexes, or to the constraints of one kind.
     *
     * @param kept those that are the same on both sides, name included
     */
    public record Parts<T>(List<T> dropped, List<T> created, List<Pair<T>> renamed, List<Pair<T>> kept) {

        public Parts {
            dropped = List.copyOf(dropped);
            created = List.copyOf(created);
            renamed = List.copyOf(renamed);
            kept = List.copyOf(kept);
        }

        /** Nothing happens. */
        public static <T> Parts<T> none() {
            return new Parts<>(List.of(), List.of(), List.of(), List.of());
        }

        public boolean isEmpty() {
            return dropped.isEmpty() && created.isEmpty() && renamed.isEmpty();
        }
    }
}

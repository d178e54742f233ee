package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings new rows that give different columns into groups that give the same, as few as may be. */
final class RowGroups {

    private RowGroups() {}

    /**
     * Rows that give the same columns.
     *
     * @param positions where the rows stood
     */
    record Group(List<Row> rows, List<Integer> positions) {

        /** Rows of defaults alone cannot be inserted together. */
        boolean isEmpty() {
            return rows.get(0).isEmpty();
        }
    }

    /** Each group keeps the order. */
    static <R> List<Group> of(Table<R, ?> table, List<Row> rows) {
        Map<BitSet, Group> groups = new LinkedHashMap<>();
        List<Group> all = new ArrayList<>();
        List<Row> filled = withNulls(table, rows);
        for (int i = 0; i < filled.size(); i++) {
            Row row = filled.get(i);
            Group group = row.isEmpty() ? null : groups.get(row.given());
            if (group == null) {
                group = new Group(new ArrayList<>(), new ArrayList<>());
                groups.put(row.given(), group);
                all.add(group);
            }
            group.rows().add(row);
            group.positions().add(i);
        }
        return all;
    }

    static boolean giveTheSame(List<Row> rows) {
        Row first = rows.get(0);
        for (Row row : rows) {
            if (!first.givesTheSame(row)) {
                return false;
            }
        }
        return true;
    }

    /** Where the database has no default, a column that is left out is null: it may as well be given as such. */
    private static <R> List<Row> withNulls(Table<R, ?> table, List<Row> rows) {
        BitSet nulls = new BitSet();
        rows.forEach(row -> nulls.or(row.given()));
        for (Column<R, ?> column : table.databaseDefaults()) {
            nulls.clear(column.ordinal());
        }
        List<Row> filled = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Row copy = row.copy();
            for (int i = nulls.nextSetBit(0); i >= 0; i = nulls.nextSetBit(i + 1)) {
                if (!copy.has(i)) {
                    copy.set(i, null);
                }
            }
            filled.add(copy);
        }
        return filled;
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.Unique;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates rows that {@code connectOrCreate} looked for and did not find. Another transaction may be quicker: {@code ON CONFLICT DO
 * NOTHING} waits for it, and its row is taken instead.
 */
final class AbsentRows<T> {

    private final Table<T, ?> table;
    private final SqlChannel channel;
    private final GraphCreate creating;

    /** @param creating makes the rows that bring others with them */
    AbsentRows(Table<T, ?> table, SqlChannel channel, GraphCreate creating) {
        this.table = table;
        this.channel = channel;
        this.creating = creating;
    }

    /**
     * A row that is not there.
     *
     * @param key by which it was looked for; no two of them the same
     */
    record Absent<T>(Unique<T> key, PendingRow<T> row) {}

    /** A row that is there by now. */
    record Present<T>(T row, boolean created) {}

    /** The rows, in the order given. */
    List<Present<T>> create(List<Absent<T>> absent) {
        Map<Integer, Present<T>> present = new HashMap<>();
        Map<List<Column<T, ?>>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < absent.size(); i++) {
            if (isFoundByItsKey(absent.get(i))) {
                groups.computeIfAbsent(absent.get(i).key().key().columns(), columns -> new ArrayList<>())
                        .add(i);
            }
        }
        groups.forEach((columns, places) -> createOrFind(absent, columns, places, present));
        List<Integer> rest = new ArrayList<>();
        List<PendingRow<T>> rows = new ArrayList<>();
        for (int i = 0; i < absent.size(); i++) {
            if (!present.containsKey(i)) {
                rest.add(i);
                rows.add(absent.get(i).row());
            }
        }
        List<T> created = creating.all(table, rows);
        for (int i = 0; i < rest.size(); i++) {
            present.put(rest.get(i), new Present<>(created.get(i), true));
        }
        List<Present<T>> all = new ArrayList<>(absent.size());
        for (int i = 0; i < absent.size(); i++) {
            all.add(Objects.requireNonNull(present.get(i)));
        }
        return all;
    }

    /** Whether the new row has the key, so that it meets the other one there; and is all that is to be written. */
    private boolean isFoundByItsKey(Absent<T> absent) {
        Unique<T> key = absent.key();
        List<Column<T, ?>> columns = key.key().columns();
        Row values = absent.row().values();
        for (int i = 0; i < columns.size(); i++) {
            Column<T, ?> column = columns.get(i);
            boolean given =
                    values.has(column.ordinal()) && Objects.deepEquals(values.get(column.ordinal()), key.values()[i]);
            // the server finds texts equal there that are not so here
            boolean exact = column.type() != PgTypes.CITEXT && column.type() != PgTypes.BPCHAR;
            if (!given || !exact || table.isOmitted(column)) {
                return false;
            }
        }
        return key.also() == null && absent.row().nested().isEmpty();
    }

    private void createOrFind(
            List<Absent<T>> absent,
            List<Column<T, ?>> columns,
            List<Integer> places,
            Map<Integer, Present<T>> present) {
        List<Row> rows =
                places.stream().map(place -> absent.get(place).row().values()).toList();
        Writes<T, T> writes = Writes.of(table, channel).unlessThereIs(columns);
        List<T> created = new Inserts<>(table, channel, writes)
                .rows("create", new Rules<>(table, channel.engine()).forInsert(rows), Duplicates.SKIP);
        Map<Object, T> byKey = new HashMap<>();
        created.forEach(row -> byKey.put(identity(columns, row), row));
        List<Integer> lost = new ArrayList<>();
        for (int place : places) {
            T row = byKey.get(KeyBatch.identity(absent.get(place).key()));
            if (row == null) {
                lost.add(place);
            } else {
                present.put(place, new Present<>(row, true));
            }
        }
        List<@Nullable T> others = new Lookups(channel)
                .find(table, lost.stream().map(place -> absent.get(place).key()).toList());
        for (int i = 0; i < lost.size(); i++) {
            T other = others.get(i);
            if (other != null) {
                present.put(lost.get(i), new Present<>(other, false));
            }
        }
    }

    private Object identity(List<Column<T, ?>> columns, T row) {
        @Nullable
        Object[] values =
                columns.stream().map(column -> table.value(row, column)).toArray();
        return Keys.identity(columns, values.length == 1 ? Objects.requireNonNull(values[0]) : Arrays.asList(values));
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UniqueViolation;
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
 * NOTHING} waits for it, and its row is taken instead; where rows bring others with them, all of that is undone first.
 */
final class AbsentRows<T> {

    private final Table<T, ?> table;
    private final SqlChannel channel;
    private final String operation;

    AbsentRows(Table<T, ?> table, SqlChannel channel, String operation) {
        this.table = table;
        this.channel = channel;
        this.operation = operation;
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
        for (int i = 0; i < absent.size(); i++) {
            if (!present.containsKey(i)) {
                rest.add(i);
            }
        }
        createWithRelated(absent, rest, present);
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

    /** Rows that bring others with them, or are not found by what they are: as they are not there, or else those that are. */
    private void createWithRelated(List<Absent<T>> absent, List<Integer> places, Map<Integer, Present<T>> present) {
        if (places.isEmpty()) {
            return;
        }
        List<T> created;
        try {
            created = channel.tentatively(tx -> new GraphCreate(tx, operation)
                    .all(
                            table,
                            places.stream()
                                    .map(place -> absent.get(place).row().copy())
                                    .toList()));
        } catch (UniqueViolation e) {
            List<Integer> others = new ArrayList<>();
            find(absent, places, present, others);
            if (others.size() == places.size()) {
                throw e; // what is in the way is none of those that were looked for
            }
            createWithRelated(absent, others, present);
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            present.put(places.get(i), new Present<>(created.get(i), true));
        }
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
        find(absent, lost, present, new ArrayList<>());
    }

    /** Looks for rows that another transaction has created; notes the places of those that are still not there. */
    private void find(
            List<Absent<T>> absent, List<Integer> places, Map<Integer, Present<T>> present, List<Integer> missing) {
        List<@Nullable T> rows = new Lookups(channel)
                .find(
                        table,
                        places.stream().map(place -> absent.get(place).key()).toList());
        for (int i = 0; i < places.size(); i++) {
            T row = rows.get(i);
            if (row == null) {
                missing.add(places.get(i));
            } else {
                present.put(places.get(i), new Present<>(row, false));
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

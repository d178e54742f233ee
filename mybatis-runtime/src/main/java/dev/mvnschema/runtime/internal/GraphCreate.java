package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.ForeignKeyViolation;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.AbsentRows.Absent;
import dev.mvnschema.runtime.internal.AbsentRows.Present;
import dev.mvnschema.runtime.internal.NestedOperation.Connect;
import dev.mvnschema.runtime.internal.NestedOperation.ConnectOrCreate;
import dev.mvnschema.runtime.internal.NestedOperation.Create;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates rows and the rows around them: first those that they refer to, then they themselves, then those that refer to them. Each
 * level costs one statement for each relation, whatever the number of rows.
 */
final class GraphCreate {

    private final SqlChannel channel;
    private final String operation;
    private final Lookups lookups;

    /** @param channel in a transaction */
    GraphCreate(SqlChannel channel, String operation) {
        this.channel = channel;
        this.operation = operation;
        this.lookups = new Lookups(channel);
    }

    /** A call of the row at a position. */
    private record At<T>(int position, NestedOperation<T, ?> operation) {}

    <R> R one(Table<R, ?> table, PendingRow<R> row) {
        return all(table, List.of(row)).get(0);
    }

    <R> List<R> all(Table<R, ?> table, List<PendingRow<R>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Relation<R, ?, ?>> taken = new HashMap<>();
        Map<Relation<R, ?, ?>, List<At<?>>> calls = byRelation(rows);
        calls.forEach((relation, at) -> {
            if (relation.link().owned()) {
                owned(relation, at, rows, taken);
            }
        });
        List<R> created = insert(table, rows, taken);
        calls.forEach((relation, at) -> {
            if (!relation.link().owned()) {
                dependents(relation, at, created);
            }
        });
        return created;
    }

    private static <R> Map<Relation<R, ?, ?>, List<At<?>>> byRelation(List<PendingRow<R>> rows) {
        Map<Relation<R, ?, ?>, List<At<?>>> calls = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (NestedCall<R, ?> call : rows.get(i).nested()) {
                calls.computeIfAbsent(call.relation(), relation -> new ArrayList<>())
                        .add(new At<>(i, call.operation()));
            }
        }
        return calls;
    }

    private <R> List<R> insert(Table<R, ?> table, List<PendingRow<R>> rows, Map<String, Relation<R, ?, ?>> taken) {
        List<Row> values = rows.stream().map(PendingRow::values).toList();
        try {
            return Inserts.of(table, channel)
                    .rows("create", new Rules<>(table, channel.engine()).forInsert(values), Duplicates.REFUSE);
        } catch (ForeignKeyViolation e) {
            for (String field : e.fields()) {
                Relation<R, ?, ?> relation = taken.get(field);
                if (relation != null) {
                    String target = relation.link().target().get().model();
                    throw RecordNotFound.nested(operation, relation.name(), "connect", target, e);
                }
            }
            throw e;
        }
    }

    /** Gives the rows the keys of those that they refer to. */
    @SuppressWarnings("unchecked")
    private <R, T> void owned(
            Relation<R, T, ?> relation,
            List<At<?>> calls,
            List<PendingRow<R>> rows,
            Map<String, Relation<R, ?, ?>> taken) {
        Link<R, T, ?> link = relation.link();
        List<At<T>> references = new ArrayList<>();
        List<Unique<T>> keys = new ArrayList<>();
        List<PendingRow<T>> creates = new ArrayList<>();
        List<Integer> createdFor = new ArrayList<>();
        for (At<?> at : calls) {
            NestedOperation<T, ?> call = (NestedOperation<T, ?>) at.operation();
            if (call instanceof Create<T, ?> create) {
                creates.add(PendingRow.of(create.rows().get(0)));
                createdFor.add(at.position());
            } else if (call instanceof Connect<T, ?> connect
                    && isReferred(link, connect.keys().get(0))) {
                Row values = rows.get(at.position()).values();
                PendingRow.refer(
                        values, link.columns(), referred(link, connect.keys().get(0)));
                link.columns().forEach(column -> taken.put(column.field(), relation));
            } else {
                references.add(new At<>(at.position(), call));
                keys.add(
                        call instanceof Connect<T, ?> connect
                                ? connect.keys().get(0)
                                : ((ConnectOrCreate<T, ?>) call).key());
            }
        }
        List<@Nullable T> found = lookups.find(link.target().get(), keys);
        Missing<T> missing = new Missing<>();
        for (int i = 0; i < keys.size(); i++) {
            At<T> at = references.get(i);
            T row = found.get(i);
            if (row != null) {
                refer(rows.get(at.position()), link, row);
            } else if (at.operation() instanceof ConnectOrCreate<T, ?> absent) {
                missing.add(absent, at.position());
            } else {
                throw RecordNotFound.nested(
                        operation,
                        relation.name(),
                        "connect",
                        link.target().get().model(),
                        null);
            }
        }
        List<T> created = all(link.target().get(), creates);
        for (int i = 0; i < creates.size(); i++) {
            refer(rows.get(createdFor.get(i)), link, created.get(i));
        }
        List<Present<T>> present = new AbsentRows<>(link.target().get(), channel, operation).create(missing.rows());
        missing.forEach((position, index) ->
                refer(rows.get(position), link, present.get(index).row()));
    }

    private static <R, T> void refer(PendingRow<R> row, Link<R, T, ?> link, T target) {
        PendingRow.refer(row.values(), link.columns(), keyOf(link, target));
    }

    static <T> Object keyOf(Link<?, T, ?> link, T target) {
        Object key = link.targetKey().of(target);
        if (key == null) {
            throw new InvalidQuery(
                    "the %s has no %s to refer to".formatted(link.target().get().model(), link.targetColumns()));
        }
        return key;
    }

    /** Whether a key is what the foreign key holds: then nothing needs to be looked up. */
    static <T> boolean isReferred(Link<?, T, ?> link, Unique<T> key) {
        return key.also() == null
                && key.key().columns().size() == link.targetColumns().size()
                && link.targetColumns().containsAll(key.key().columns());
    }

    static <T> Object referred(Link<?, T, ?> link, Unique<T> key) {
        List<Object> values = new ArrayList<>();
        for (Column<T, ?> column : link.targetColumns()) {
            values.add(key.values()[key.key().columns().indexOf(column)]);
        }
        return values.size() == 1 ? values.get(0) : values;
    }

    /** Writes the rows that refer to the created ones, directly or by a join table. */
    private <R, T> void dependents(Relation<R, T, ?> relation, List<At<?>> calls, List<R> created) {
        Dependents<R, T> dependents = new Dependents<>(relation, channel, operation, this);
        for (At<?> at : calls) {
            Object owner =
                    Objects.requireNonNull(relation.link().key().of(created.get(at.position())), relation.name());
            dependents.add(owner, at.operation());
        }
        dependents.write();
    }

    /** Gives a row that is being changed the key of the row that it will refer to. */
    <R> void refer(PendingRow<R> row) {
        List<PendingRow<R>> rows = List.of(row);
        byRelation(rows).forEach((relation, at) -> owned(relation, at, rows, new HashMap<>()));
    }

    /** Creates and connects the related rows of one existing row. */
    <R, T> void add(Relation<R, T, ?> relation, Object owner, NestedOperation<?, ?> call) {
        Dependents<R, T> dependents = new Dependents<>(relation, channel, operation, this);
        dependents.add(owner, call);
        dependents.write();
    }

    /** The rows that {@code connectOrCreate} did not find: each is created once, however often it is asked for. */
    private static final class Missing<T> {

        private final Map<Object, Integer> indexes = new LinkedHashMap<>();
        private final List<Absent<T>> rows = new ArrayList<>();
        private final List<int[]> uses = new ArrayList<>();

        void add(ConnectOrCreate<T, ?> absent, int position) {
            Object identity = List.of(absent.key().key(), KeyBatch.identity(absent.key()));
            int index = indexes.computeIfAbsent(identity, key -> {
                rows.add(new Absent<>(absent.key(), PendingRow.of(absent.row())));
                return rows.size() - 1;
            });
            uses.add(new int[] {position, index});
        }

        List<Absent<T>> rows() {
            return rows;
        }

        void forEach(java.util.function.BiConsumer<Integer, Integer> use) {
            uses.forEach(pair -> use.accept(pair[0], pair[1]));
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.AbsentRows.Absent;
import dev.mvnschema.runtime.internal.AbsentRows.Present;
import dev.mvnschema.runtime.internal.NestedOperation.Connect;
import dev.mvnschema.runtime.internal.NestedOperation.ConnectOrCreate;
import dev.mvnschema.runtime.internal.NestedOperation.Create;
import dev.mvnschema.runtime.internal.Relating.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of one relation have to write. */
final class Dependents<R, T> {

    private final Relation<R, T, ?> relation;
    private final Link<R, T, ?> link;
    private final Table<T, ?> target;
    private final List<Object> owners = new ArrayList<>();
    private final List<PendingRow<T>> creates = new ArrayList<>();
    private final List<Pair<T>> connects = new ArrayList<>();
    private final List<Pair<T>> optional = new ArrayList<>();
    private final List<ConnectOrCreate<T, ?>> optionalRows = new ArrayList<>();

    private final SqlChannel channel;
    private final String operation;
    private final GraphCreate creating;

    Dependents(Relation<R, T, ?> relation, SqlChannel channel, String operation, GraphCreate creating) {
        this.channel = channel;
        this.operation = operation;
        this.creating = creating;
        this.relation = relation;
        this.link = relation.link();
        this.target = link.target().get();
    }

    @SuppressWarnings("unchecked")
    void add(Object owner, NestedOperation<?, ?> call) {
        if (call instanceof Create<?, ?> create) {
            if (create.duplicates() == Duplicates.SKIP) {
                skipping(owner, (Create<T, ?>) create);
                return;
            }
            for (CreateInput<T> input : ((Create<T, ?>) create).rows()) {
                owners.add(owner);
                creates.add(belonging(owner, input));
            }
        } else if (call instanceof Connect<?, ?> connect) {
            ((Connect<T, ?>) connect).keys().forEach(key -> connects.add(new Pair<>(owner, key)));
        } else if (call instanceof ConnectOrCreate<?, ?> either) {
            optional.add(new Pair<>(owner, ((ConnectOrCreate<T, ?>) either).key()));
            optionalRows.add((ConnectOrCreate<T, ?>) either);
        } else {
            throw new InvalidQuery("a new row cannot %s related rows"
                    .formatted(call.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private PendingRow<T> belonging(Object owner, CreateInput<T> input) {
        PendingRow<T> row = PendingRow.of(input);
        if (link.join() == null) {
            PendingRow.refer(row.values(), link.targetColumns(), owner);
        }
        return row;
    }

    private void skipping(Object owner, Create<T, ?> create) {
        List<Row> rows = new ArrayList<>();
        for (CreateInput<T> input : create.rows()) {
            PendingRow<T> row = PendingRow.of(input);
            if (!row.nested().isEmpty() || link.join() != null) {
                throw new InvalidQuery(
                        "createMany with Duplicates.SKIP takes rows without nested writes, and no many-to-many relation");
            }
            PendingRow.refer(row.values(), link.targetColumns(), owner);
            rows.add(row.values());
        }
        Inserts.of(target, channel)
                .count("createMany", new Rules<>(target, channel.engine()).forInsert(rows), Duplicates.SKIP);
    }

    void write() {
        Relating<R, T> relating = new Relating<>(relation, channel, operation);
        List<@Nullable T> found = new Lookups(channel)
                .find(target, optional.stream().map(Pair::key).toList());
        Set<Object> pending = new HashSet<>();
        List<Absent<T>> absent = new ArrayList<>();
        List<Object> absentFor = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Unique<T> key = optional.get(i).key();
            if (found.get(i) == null && pending.add(List.of(key.key(), KeyBatch.identity(key)))) {
                absent.add(new Absent<>(
                        key,
                        belonging(optional.get(i).owner(), optionalRows.get(i).row())));
                absentFor.add(optional.get(i).owner());
            } else {
                connects.add(optional.get(i));
            }
        }
        List<T> created = new ArrayList<>(creating.all(target, creates));
        List<Present<T>> present = new AbsentRows<>(target, channel, operation).create(absent);
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).created()) {
                owners.add(absentFor.get(i));
                created.add(present.get(i).row());
            } else {
                connects.add(new Pair<>(absentFor.get(i), absent.get(i).key()));
            }
        }
        if (link.join() != null && !created.isEmpty()) {
            relating.join(owners, created);
        }
        relating.connect(connects);
    }
}

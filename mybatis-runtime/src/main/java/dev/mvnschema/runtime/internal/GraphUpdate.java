package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.InvalidQuery;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.Relation;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import dev.mvnschema.runtime.internal.NestedOperation.Connect;
import dev.mvnschema.runtime.internal.NestedOperation.ConnectOrCreate;
import dev.mvnschema.runtime.internal.NestedOperation.Create;
import dev.mvnschema.runtime.internal.NestedOperation.Delete;
import dev.mvnschema.runtime.internal.NestedOperation.DeleteMany;
import dev.mvnschema.runtime.internal.NestedOperation.Disconnect;
import dev.mvnschema.runtime.internal.NestedOperation.SetTo;
import dev.mvnschema.runtime.internal.NestedOperation.Update;
import dev.mvnschema.runtime.internal.NestedOperation.UpdateMany;
import dev.mvnschema.runtime.internal.NestedOperation.Upsert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a row and the rows around it: what it refers to, then it itself, then what refers to it, in the order given. */
final class GraphUpdate {

    private final SqlChannel channel;
    private final String operation;
    private final GraphCreate creates;

    /** @param channel in a transaction */
    GraphUpdate(SqlChannel channel, String operation) {
        this.channel = channel;
        this.operation = operation;
        this.creates = new GraphCreate(channel, operation);
    }

    /** The row as it is then; null when there is none. */
    <R> @Nullable R one(Table<R, ?> table, Unique<R> key, UpdateInput<R> input) {
        return one(table, Belonging.named(key), input);
    }

    private <R> @Nullable R one(Table<R, ?> table, Predicate<R> which, UpdateInput<R> input) {
        Row changes = input.row().copy();
        R before = isNeeded(input.nested()) ? lock(table, which) : null;
        if (before == null && isNeeded(input.nested())) {
            return null;
        }
        List<Runnable> after = new ArrayList<>();
        for (NestedCall<R, ?> call : input.nested()) {
            if (call.link().owned()) {
                refer(call, changes, before, after);
            }
        }
        R row = changes.isEmpty() ? before != null ? before : lock(table, which) : change(table, which, changes);
        if (row == null) {
            return null;
        }
        after.forEach(Runnable::run);
        for (NestedCall<R, ?> call : input.nested()) {
            if (!call.link().owned()) {
                relate(call, row);
            }
        }
        return row;
    }

    /** Whether the row must be read before it is changed: to know what it refers to. */
    private static <R> boolean isNeeded(List<NestedCall<R, ?>> calls) {
        return calls.stream()
                .anyMatch(call -> call.link().owned()
                        && (call.operation() instanceof Update
                                || call.operation() instanceof Upsert
                                || call.operation() instanceof Delete));
    }

    private <R> @Nullable R lock(Table<R, ?> table, Predicate<R> which) {
        return channel.queryOne(Writes.of(table, channel).lock("update", which));
    }

    private <R> @Nullable R change(Table<R, ?> table, Predicate<R> which, Row changes) {
        Row complete = new Rules<>(table, channel.engine()).forUpdate(changes);
        return channel.queryOne(
                Writes.of(table, channel).updateMany("update", Query.<R>all().where(which), complete, true));
    }

    /** A relation whose foreign key is among the row's own columns. */
    private <R, T> void refer(NestedCall<R, T> call, Row changes, @Nullable R before, List<Runnable> after) {
        Link<R, T, ?> link = call.link();
        Table<T, ?> target = call.target();
        NestedOperation<T, ?> operationOfTarget = call.operation();
        Object referred = before == null ? null : link.key().of(before);
        if (operationOfTarget instanceof Create
                || operationOfTarget instanceof Connect
                || operationOfTarget instanceof ConnectOrCreate) {
            PendingRow<R> pending = new PendingRow<>(changes, List.of(call));
            creates.refer(pending);
        } else if (operationOfTarget instanceof Disconnect) {
            PendingRow.refer(changes, link.columns(), null);
        } else if (operationOfTarget instanceof Delete) {
            Object key = present(call, referred, "delete");
            PendingRow.refer(changes, link.columns(), null);
            after.add(() -> deleteAll(target, Belonging.equal(link.targetColumns(), key)));
        } else if (operationOfTarget instanceof Update<T, ?> update) {
            Object key = present(call, referred, "update");
            after.add(() ->
                    found(call, one(target, Belonging.equal(link.targetColumns(), key), update.changes()), "update"));
        } else if (operationOfTarget instanceof Upsert<T, ?> upsert) {
            if (referred == null) {
                T created = creates.one(target, PendingRow.of(upsert.row()));
                PendingRow.refer(changes, link.columns(), GraphCreate.keyOf(link, created));
            } else {
                after.add(() -> found(
                        call,
                        one(target, Belonging.equal(link.targetColumns(), referred), upsert.changes()),
                        "upsert"));
            }
        }
    }

    private Object present(NestedCall<?, ?> call, @Nullable Object key, String doing) {
        return found(call, key, doing);
    }

    private <X> X found(NestedCall<?, ?> call, @Nullable X row, String doing) {
        if (row == null) {
            throw RecordNotFound.nested(
                    operation, call.relation().name(), doing, call.target().model(), null);
        }
        return row;
    }

    /** A relation whose foreign key stands on the other side, or in a join table. */
    private <R, T> void relate(NestedCall<R, T> call, R row) {
        Relation<R, T, ?> relation = call.relation();
        Link<R, T, ?> link = call.link();
        Table<T, ?> target = call.target();
        NestedOperation<T, ?> nested = call.operation();
        Object owner = found(call, link.key().of(row), "relate");
        Predicate<T> related = Belonging.to(link, owner);
        Relating<R, T> relating = new Relating<>(relation, channel, operation);
        if (nested instanceof Create || nested instanceof Connect || nested instanceof ConnectOrCreate) {
            if (call.isToOne()) {
                relating.disconnect(
                        owner,
                        nested instanceof Connect<T, ?> connect
                                ? Belonging.anyOf(connect.keys()).not()
                                : nested instanceof ConnectOrCreate<T, ?> either
                                        ? Belonging.named(either.key()).not()
                                        : everything());
            }
            creates.add(relation, owner, nested);
        } else if (nested instanceof Disconnect<T, ?> disconnect) {
            List<Unique<T>> keys = disconnect.keys();
            relating.disconnect(owner, keys == null ? everything() : Belonging.anyOf(keys));
        } else if (nested instanceof SetTo<T, ?> set) {
            relating.disconnect(owner, Belonging.anyOf(set.keys()).not());
            relating.connect(set.keys().stream()
                    .map(key -> new Relating.Pair<>(owner, key))
                    .toList());
        } else if (nested instanceof Update<T, ?> update) {
            found(call, one(target, among(related, update.key()), update.changes()), "update");
        } else if (nested instanceof Upsert<T, ?> upsert) {
            UpdateOrCreate.run(
                    channel,
                    () -> one(target, among(related, upsert.key()), upsert.changes()) == null ? null : true,
                    tx -> {
                        new GraphCreate(tx, operation).add(relation, owner, only(upsert.row()));
                        return true;
                    });
        } else if (nested instanceof UpdateMany<T, ?> update) {
            Row changes = new Rules<>(target, channel.engine())
                    .forUpdate(update.changes().row());
            refuseNested(update.changes());
            channel.update(Writes.of(target, channel)
                    .updateMany("updateMany", update.query().where(related), changes, false));
        } else if (nested instanceof Delete<T, ?> delete) {
            List<Unique<T>> keys = delete.keys();
            long wanted = keys == null
                    ? 1
                    : keys.stream().map(KeyBatch::identity).distinct().count();
            if (deleteAll(target, keys == null ? related : related.and(Belonging.anyOf(keys))) < wanted) {
                throw RecordNotFound.nested(operation, relation.name(), "delete", target.model(), null);
            }
        } else if (nested instanceof DeleteMany<T, ?> delete) {
            channel.update(Writes.of(target, channel)
                    .deleteMany("deleteMany", delete.query().where(related)));
        }
    }

    private static <T> NestedOperation<T, ?> only(CreateInput<T> row) {
        return new Create<T, Object>(List.of(row), Duplicates.REFUSE);
    }

    private static <T> Predicate<T> among(Predicate<T> related, @Nullable Unique<T> key) {
        return key == null ? related : related.and(Belonging.named(key));
    }

    private static <T> Predicate<T> everything() {
        return Condition.all(List.of());
    }

    private <T> long deleteAll(Table<T, ?> target, Predicate<T> which) {
        return channel.update(
                Writes.of(target, channel).deleteMany("delete", Query.<T>all().where(which)));
    }

    static void refuseNested(UpdateInput<?> changes) {
        if (!Condition.operand(changes).nested().isEmpty()) {
            throw new InvalidQuery("a change of many rows cannot write related rows");
        }
    }
}

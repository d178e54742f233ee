package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.NestedOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a write does to related rows: {@code User.create().telegramId("42").channels(connect(Channel.byName("news")))}. All that one
 * call writes is in one transaction. The interfaces within say where an operation may stand; the compiler checks it.
 *
 * @param <T> the model that the relation leads to
 * @param <C> what creates a row of it here
 */
public interface NestedWrite<T, C> {

    /** For a to-one relation in an update, where there may be no related row. */
    interface OptionalOneOnUpdate<T, C> extends NestedWrite<T, C> {}

    /** For a to-one relation in an update, whose row may go but not be left alone. */
    interface DeletableOneOnUpdate<T, C> extends OptionalOneOnUpdate<T, C> {}

    /** For a to-one relation in an update, where there must be a related row. */
    interface OneOnUpdate<T, C> extends DeletableOneOnUpdate<T, C> {}

    /** For a to-one relation of a new row. */
    interface OneOnCreate<T, C> extends OneOnUpdate<T, C> {}

    /** For a to-many relation in an update, whose rows need no parent. */
    interface OptionalManyOnUpdate<T, C> extends NestedWrite<T, C> {}

    /** For a to-many relation in an update, whose rows must have a parent. */
    interface ManyOnUpdate<T, C> extends OptionalManyOnUpdate<T, C> {}

    /** For a to-many relation of a new row. */
    interface ManyOnCreate<T, C> extends ManyOnUpdate<T, C> {}

    /** For every relation. */
    interface Anywhere<T, C> extends OneOnCreate<T, C>, ManyOnCreate<T, C> {}

    /** For every relation in an update, where there may be no related row. */
    interface AnyOptional<T, C> extends OptionalOneOnUpdate<T, C>, OptionalManyOnUpdate<T, C> {}

    /** Creates a related row. */
    static <T, C extends NewRow<T>> Anywhere<T, C> create(C row) {
        return NestedOperation.Create.of(List.of(row), Duplicates.REFUSE);
    }

    /** Creates related rows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T, C extends NewRow<T>> ManyOnCreate<T, C> create(C first, C second, C... more) {
        List<C> rows = new ArrayList<>(List.of(first, second));
        rows.addAll(List.of(more));
        return create(rows);
    }

    /** Creates related rows. */
    static <T, C extends NewRow<T>> ManyOnCreate<T, C> create(Collection<? extends C> rows) {
        return createMany(rows, Duplicates.REFUSE);
    }

    /** Creates related rows; those whose unique key another row has are refused or left out. */
    static <T, C extends NewRow<T>> ManyOnCreate<T, C> createMany(Collection<? extends C> rows, Duplicates duplicates) {
        return NestedOperation.Create.of(rows, duplicates);
    }

    /** Relates the row with this key. @throws RecordNotFound when there is none */
    static <T, C> Anywhere<T, C> connect(Unique<T> key) {
        return new NestedOperation.Connect<>(List.of(Condition.operand(key)));
    }

    /** Relates the rows with these keys. @throws RecordNotFound when one is missing */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T, C> ManyOnCreate<T, C> connect(Unique<T> first, Unique<T> second, Unique<T>... more) {
        List<Unique<T>> keys = new ArrayList<>(List.of(first, second));
        keys.addAll(List.of(more));
        return connect(keys);
    }

    /** Relates the rows with these keys. @throws RecordNotFound when one is missing */
    static <T, C> ManyOnCreate<T, C> connect(Collection<Unique<T>> keys) {
        return new NestedOperation.Connect<>(Condition.operands(keys, "connect"));
    }

    /** Relates the row with this key; creates it when there is none. */
    static <T, C extends NewRow<T>> Anywhere<T, C> connectOrCreate(Unique<T> key, C row) {
        return NestedOperation.ConnectOrCreate.of(Condition.operand(key), row);
    }

    /** Relates the row with this key no longer; nothing happens when it was not related. */
    static <T, C> OptionalManyOnUpdate<T, C> disconnect(Unique<T> key) {
        return new NestedOperation.Disconnect<>(List.of(Condition.operand(key)));
    }

    /** Relates the rows with these keys no longer. */
    static <T, C> OptionalManyOnUpdate<T, C> disconnect(Collection<Unique<T>> keys) {
        return new NestedOperation.Disconnect<>(Condition.operands(keys, "disconnect"));
    }

    /** Relates nothing any longer: all rows of a to-many relation, or the row of a to-one relation. */
    static <T, C> AnyOptional<T, C> disconnect() {
        return new NestedOperation.Disconnect<>(null);
    }

    /** Relates exactly the rows with these keys. @throws RecordNotFound when one is missing */
    static <T, C> OptionalManyOnUpdate<T, C> set(Collection<Unique<T>> keys) {
        return new NestedOperation.SetTo<>(Condition.operands(keys, "set"));
    }

    /** Relates exactly the rows with these keys. @throws RecordNotFound when one is missing */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T, C> OptionalManyOnUpdate<T, C> set(Unique<T>... keys) {
        return set(List.of(keys));
    }

    /** Changes the related row of a to-one relation. @throws RecordNotFound when there is none */
    static <T, C> OneOnUpdate<T, C> update(UpdateInput<T> changes) {
        return new NestedOperation.Update<>(null, Condition.operand(changes));
    }

    /** Changes the related row with this key. @throws RecordNotFound when there is none */
    static <T, C> ManyOnUpdate<T, C> update(Unique<T> key, UpdateInput<T> changes) {
        return new NestedOperation.Update<>(Condition.operand(key), Condition.operand(changes));
    }

    /** Changes the related row of a to-one relation, or creates it when there is none. */
    static <T, C extends NewRow<T>> OneOnUpdate<T, C> upsert(C create, UpdateInput<T> update) {
        return NestedOperation.Upsert.of(null, create, Condition.operand(update));
    }

    /** Changes the related row with this key, or creates it when there is none. */
    static <T, C extends NewRow<T>> ManyOnUpdate<T, C> upsert(Unique<T> key, C create, UpdateInput<T> update) {
        return NestedOperation.Upsert.of(Condition.operand(key), create, Condition.operand(update));
    }

    /** Changes those of the related rows. */
    static <T, C> ManyOnUpdate<T, C> updateMany(Query<T> query, UpdateInput<T> changes) {
        return new NestedOperation.UpdateMany<>(Condition.operand(query), Condition.operand(changes));
    }

    /** Deletes the related row of a to-one relation. @throws RecordNotFound when there is none */
    static <T, C> DeletableOneOnUpdate<T, C> delete() {
        return new NestedOperation.Delete<>(null);
    }

    /** Deletes the related rows with these keys. @throws RecordNotFound when one is missing */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T, C> ManyOnUpdate<T, C> delete(Unique<T> first, Unique<T>... more) {
        List<Unique<T>> keys = new ArrayList<>(List.of(first));
        keys.addAll(List.of(more));
        return new NestedOperation.Delete<>(keys);
    }

    /** Deletes those of the related rows. */
    static <T, C> ManyOnUpdate<T, C> deleteMany(Query<T> query) {
        return new NestedOperation.DeleteMany<>(Condition.operand(query));
    }
}

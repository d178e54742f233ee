package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.Duplicates;
import dev.mvnschema.runtime.NestedWrite;
import dev.mvnschema.runtime.NewRow;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.UpdateInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What nested writes are made of.
 *
 * @param <T> the model that the relation leads to
 * @param <C> what creates a row of it, where the write stands
 */
public sealed interface NestedOperation<T, C> extends NestedWrite<T, C> {

    /** Creates related rows. */
    record Create<T, C>(List<CreateInput<T>> rows, Duplicates duplicates)
            implements NestedOperation<T, C>, NestedWrite.Anywhere<T, C> {

        /** Every new row is a {@link CreateInput}; interfaces hide what it must not be asked for. */
        public static <T, C extends NewRow<T>> Create<T, C> of(Collection<? extends C> rows, Duplicates duplicates) {
            List<CreateInput<T>> inputs = new ArrayList<>(rows.size());
            for (C row : rows) {
                inputs.add(input(row));
            }
            return new Create<>(inputs, duplicates);
        }
    }

    /** Relates rows that exist. */
    record Connect<T, C>(List<Unique<T>> keys) implements NestedOperation<T, C>, NestedWrite.Anywhere<T, C> {}

    /** Relates a row, which is created when there is none. */
    record ConnectOrCreate<T, C>(Unique<T> key, CreateInput<T> row)
            implements NestedOperation<T, C>, NestedWrite.Anywhere<T, C> {

        public static <T, C extends NewRow<T>> ConnectOrCreate<T, C> of(Unique<T> key, C row) {
            return new ConnectOrCreate<>(key, input(row));
        }
    }

    /** Relates rows no longer: all of them without keys. */
    record Disconnect<T, C>(@Nullable List<Unique<T>> keys)
            implements NestedOperation<T, C>, NestedWrite.AnyOptional<T, C> {}

    /** Relates exactly these rows. */
    record SetTo<T, C>(List<Unique<T>> keys) implements NestedOperation<T, C>, NestedWrite.OptionalManyOnUpdate<T, C> {}

    /** Changes a related row: that of a to-one relation without key. */
    record Update<T, C>(@Nullable Unique<T> key, UpdateInput<T> changes)
            implements NestedOperation<T, C>, NestedWrite.OneOnUpdate<T, C>, NestedWrite.ManyOnUpdate<T, C> {}

    /** Changes a related row, or creates it. */
    record Upsert<T, C>(@Nullable Unique<T> key, CreateInput<T> row, UpdateInput<T> changes)
            implements NestedOperation<T, C>, NestedWrite.OneOnUpdate<T, C>, NestedWrite.ManyOnUpdate<T, C> {

        public static <T, C extends NewRow<T>> Upsert<T, C> of(@Nullable Unique<T> key, C row, UpdateInput<T> changes) {
            return new Upsert<>(key, input(row), changes);
        }
    }

    /** Changes those of the related rows. */
    record UpdateMany<T, C>(Query<T> query, UpdateInput<T> changes)
            implements NestedOperation<T, C>, NestedWrite.ManyOnUpdate<T, C> {}

    /** Deletes related rows: that of a to-one relation without keys. */
    record Delete<T, C>(@Nullable List<Unique<T>> keys)
            implements NestedOperation<T, C>, NestedWrite.DeletableOneOnUpdate<T, C>, NestedWrite.ManyOnUpdate<T, C> {}

    /** Deletes those of the related rows. */
    record DeleteMany<T, C>(Query<T> query) implements NestedOperation<T, C>, NestedWrite.ManyOnUpdate<T, C> {}

    private static <T> CreateInput<T> input(NewRow<T> row) {
        return (CreateInput<T>) Condition.operand(row);
    }
}

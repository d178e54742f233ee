package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.CreateInput;
import dev.mvnschema.runtime.InvalidQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the database, with what it does to related rows.
 *
 * @param values a copy of what was given: rows that it refers to and rows that created it add their keys
 */
record PendingRow<R>(Row values, List<NestedCall<R, ?>> nested) {

    static <R> PendingRow<R> of(CreateInput<R> input) {
        return new PendingRow<>(input.row().copy(), input.nested());
    }

    /** The same, for an attempt that may fail. */
    PendingRow<R> copy() {
        return new PendingRow<>(values.copy(), nested);
    }

    /** Gives foreign key columns the key of the row that they refer to; null lets go of it. */
    static void refer(Row values, List<? extends Column<?, ?>> columns, @Nullable Object key) {
        for (int i = 0; i < columns.size(); i++) {
            if (key == null && !columns.get(i).isNullable() && columns.stream().anyMatch(Column::isNullable)) {
                continue; // one null is enough to refer to nothing
            }
            int ordinal = columns.get(i).ordinal();
            Object value = key == null ? null : Link.part(key, i, columns.size());
            if (values.has(ordinal) && !Objects.deepEquals(values.get(ordinal), value)) {
                throw new InvalidQuery("%s is given, and the relation gives it another value; leave one of the two out"
                        .formatted(columns.get(i).field()));
            }
            values.set(ordinal, value);
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys that may be looked for together: of the same columns, and with nothing added to them. */
final class KeyBatch {

    private KeyBatch() {}

    /** Whether one statement with an array for each column can name them all. */
    static <T> boolean isUniform(List<Unique<T>> keys) {
        List<Column<T, ?>> columns = keys.get(0).key().columns();
        for (Unique<T> key : keys) {
            if (key.also() != null || !key.key().columns().equals(columns)) {
                return false;
            }
        }
        return true;
    }

    /** What tells keys of the same columns apart. */
    static <T> Object identity(Unique<T> unique) {
        List<Column<T, ?>> columns = unique.key().columns();
        return Keys.identity(columns, columns.size() == 1 ? unique.values()[0] : List.of(unique.values()));
    }

    /** An array for each column of the keys: {@code ?::uuid[], ?::text[]}. */
    static <T> void arrays(SqlBuilder sql, List<Unique<T>> keys) {
        List<Column<T, ?>> columns = keys.get(0).key().columns();
        for (int i = 0; i < columns.size(); i++) {
            List<@Nullable Object> values = new ArrayList<>(keys.size());
            for (Unique<T> key : keys) {
                values.add(key.values()[i]);
            }
            sql.add(i == 0 ? "" : ", ").parameter(columns.get(i).type().list(), values);
        }
    }

    /** An array for each column of keys of a relation. */
    static void arrays(SqlBuilder sql, List<? extends Column<?, ?>> columns, List<Object> keys) {
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i == 0 ? "" : ", ").parameter(columns.get(i).type().list(), Keys.column(keys, i, columns.size()));
        }
    }
}

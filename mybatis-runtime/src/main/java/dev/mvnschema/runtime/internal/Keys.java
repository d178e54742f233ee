package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells rows of two tables that belong together by the values of their keys. */
final class Keys {

    private Keys() {}

    /** What is equal for equal keys: {@code 1.0} and {@code 1.00} are, and arrays with the same bytes. */
    static Object identity(List<? extends Column<?, ?>> columns, Object key) {
        if (columns.size() == 1) {
            return identity(columns.get(0).type(), key);
        }
        List<?> values = (List<?>) key;
        List<Object> identities = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            identities.add(identity(columns.get(i).type(), values.get(i)));
        }
        return identities;
    }

    @SuppressWarnings("unchecked")
    private static <V> Object identity(PgType<V> type, Object value) {
        return type.key((V) value);
    }

    /** The values of one column of the keys. */
    static List<@Nullable Object> column(List<Object> keys, int index, int size) {
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        for (Object key : keys) {
            values.add(size == 1 ? key : ((List<?>) key).get(index));
        }
        return values;
    }
}

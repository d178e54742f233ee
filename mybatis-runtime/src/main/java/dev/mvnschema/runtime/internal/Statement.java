package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement to execute, with its parameters, and how to read a row of its result. */
public final class Statement<T> {

    final Table<?, ?> table;
    final String verb;
    final boolean writes;
    final String sql;
    final PgType<?>[] types;
    final @Nullable Object[] values;
    final RowReader<T> reader;

    /**
     * @param table the model that it is about
     * @param verb the mapper's method
     * @param writes whether it changes rows
     * @param sql the text, with a {@code ?} for each parameter
     */
    Statement(
            Table<?, ?> table,
            String verb,
            boolean writes,
            String sql,
            PgType<?>[] types,
            @Nullable Object[] values,
            RowReader<T> reader) {
        this.table = table;
        this.verb = verb;
        this.writes = writes;
        this.sql = sql;
        this.types = types;
        this.values = values;
        this.reader = reader;
    }

    void bind(PreparedStatement prepared) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(prepared, i + 1, types[i], values[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> void bind(PreparedStatement prepared, int index, PgType<V> type, @Nullable Object value)
            throws SQLException {
        type.bindNullable(prepared, index, (V) value);
    }

    @Override
    public String toString() {
        return sql;
    }
}

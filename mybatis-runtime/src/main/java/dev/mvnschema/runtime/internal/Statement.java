package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.ibatis.mapping.SqlCommandType;
import org.jspecify.annotations.Nullable;

/** A statement to execute, with its parameters, and how to read a row of its result. */
public final class Statement<T> {

    final Table<?, ?> table;
    final String verb;
    final Command command;
    final String sql;
    final PgType<?>[] types;
    final @Nullable Object[] values;
    final int parameters;
    final RowReader<T> reader;
    private int fetchSize;

    /**
     * @param table the model that it is about
     * @param verb the mapper's method
     * @param command what it does to rows
     * @param sql the text, with a {@code ?} for each parameter
     * @param types the types of the parameters; longer than that, maybe
     * @param values the parameters; longer than that, maybe
     * @param parameters how many there are
     * @param reader reads a row of the result
     */
    Statement(
            Table<?, ?> table,
            String verb,
            Command command,
            String sql,
            PgType<?>[] types,
            @Nullable Object[] values,
            int parameters,
            RowReader<T> reader) {
        this.table = table;
        this.verb = verb;
        this.command = command;
        this.sql = sql;
        this.types = types;
        this.values = values;
        this.parameters = parameters;
        this.reader = reader;
    }

    /** The same, its rows fetched so many at a time. */
    Statement<T> fetching(int rows) {
        Statement<T> other = new Statement<>(table, verb, command, sql, types, values, parameters, reader);
        other.fetchSize = rows;
        return other;
    }

    Command command() {
        return command;
    }

    void bind(PreparedStatement prepared) throws SQLException {
        if (fetchSize > 0) {
            prepared.setFetchSize(fetchSize);
        }
        bind(prepared, 0);
    }

    /** @param before how many parameters stand before its own, in a text of several statements */
    void bind(PreparedStatement prepared, int before) throws SQLException {
        for (int i = 0; i < parameters; i++) {
            bind(prepared, before + i + 1, types[i], values[i]);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> void bind(PreparedStatement prepared, int index, PgType<V> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            prepared.setNull(index, type.jdbcType());
        } else {
            type.bind(prepared, index, (V) value);
        }
    }

    /** What a statement does to rows. */
    enum Command {
        /** Reads rows. */
        SELECT(SqlCommandType.SELECT, true),
        /** Writes rows and returns them. */
        RETURNING(SqlCommandType.SELECT, true),
        INSERT(SqlCommandType.INSERT, false),
        UPDATE(SqlCommandType.UPDATE, false),
        DELETE(SqlCommandType.DELETE, false);

        private final SqlCommandType type;
        private final boolean rows;

        Command(SqlCommandType type, boolean rows) {
            this.type = type;
            this.rows = rows;
        }

        /** MyBatis' name for it. */
        SqlCommandType type() {
            return type;
        }

        /** Whether it returns rows. */
        boolean rows() {
            return rows;
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}

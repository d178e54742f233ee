package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RecordNotFound;
import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that a person wrote, with its parameters. Made by generated code:
 * {@code new TypedSql("topSpenders", "SELECT …").bind(PgTypes.INT4, min).many(channel, row -> …)}.
 */
public final class TypedSql {

    /** Stands for the model in names of statements and in messages. */
    private static final Table<Object, Loaded<Object>> NO_TABLE =
            Table.<Object, Loaded<Object>>named("sql", "\"sql\"").rows(row -> row, (row, loaded) -> loaded);

    private final String name;
    private final String sql;
    private PgType<?>[] types = new PgType<?>[4];
    private @Nullable Object[] values = new Object[4];
    private int count;

    /** @param name for messages and logs */
    public TypedSql(String name, String sql) {
        this.name = name;
        this.sql = sql;
    }

    /** The next parameter. */
    public <T> TypedSql bind(PgType<T> type, @Nullable T value) {
        if (count == values.length) {
            types = Arrays.copyOf(types, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        types[count] = type;
        values[count++] = value;
        return this;
    }

    /** All rows. */
    public <T> List<T> many(SqlChannel channel, RowReader<T> reader) {
        return channel.query(statement(Command.RETURNING, reader));
    }

    /** The first row, if there is one. */
    public <T> Optional<T> optional(SqlChannel channel, RowReader<T> reader) {
        return Optional.ofNullable(channel.queryOne(statement(Command.RETURNING, reader)));
    }

    /** The first row. @throws RecordNotFound when there is none */
    public <T> T one(SqlChannel channel, RowReader<T> reader) {
        T row = channel.queryOne(statement(Command.RETURNING, reader));
        if (row == null) {
            throw RecordNotFound.of("row", name);
        }
        return row;
    }

    /** How many rows it touched. */
    public long execute(SqlChannel channel) {
        return channel.update(statement(Command.UPDATE, row -> row));
    }

    private <T> Statement<T> statement(Command command, RowReader<T> reader) {
        return new Statement<>(NO_TABLE, name, command, sql, types, values, count, reader);
    }
}

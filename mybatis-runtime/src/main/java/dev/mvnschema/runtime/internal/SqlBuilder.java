package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.internal.Statement.Command;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the pieces of a statement's text, and its parameters. The pieces are constants, so that two statements of the same shape
 * have equal pieces: they are the key under which {@link SqlCache} keeps the text.
 */
final class SqlBuilder {

    private @Nullable String[] pieces;
    private int count;
    private int hash = 1;
    private PgType<?>[] types;
    private @Nullable Object[] values;
    private int parameters;

    SqlBuilder() {
        this(12, 4);
    }

    /** With room for so many; it grows when there are more. */
    SqlBuilder(int pieces, int parameters) {
        this.pieces = new String[pieces];
        types = new PgType<?>[parameters];
        values = new Object[parameters];
    }

    private SqlBuilder(SqlBuilder other) {
        pieces = Arrays.copyOf(other.pieces, other.count);
        count = other.count;
        hash = other.hash;
        types = new PgType<?>[0];
        values = new Object[0];
    }

    SqlBuilder add(String piece) {
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * count);
        }
        pieces[count++] = piece;
        hash = 31 * hash + piece.hashCode();
        return this;
    }

    SqlBuilder add(String one, String two) {
        return add(one).add(two);
    }

    /** A placeholder and its parameter. */
    SqlBuilder parameter(PgType<?> type, @Nullable Object value) {
        return add(type.placeholder()).bind(type, value);
    }

    /** The parameter of a placeholder that is part of a piece. */
    SqlBuilder bind(PgType<?> type, @Nullable Object value) {
        if (parameters == values.length) {
            types = Arrays.copyOf(types, 2 * parameters + 1);
            values = Arrays.copyOf(values, 2 * parameters + 1);
        }
        types[parameters] = type;
        values[parameters++] = value;
        return this;
    }

    /** The statement; the builder must not be used again. */
    <T> Statement<T> statement(SqlCache cache, Table<?, ?> table, String verb, Command command, RowReader<T> reader) {
        return new Statement<>(table, verb, command, cache.text(this), types, values, parameters, reader);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pieces[i]);
        }
        return text.toString();
    }

    /** The pieces alone. */
    SqlBuilder shape() {
        return new SqlBuilder(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlBuilder that
                && hash == that.hash
                && Arrays.equals(pieces, 0, count, that.pieces, 0, that.count);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

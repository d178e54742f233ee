package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one PostgreSQL type travel. Implementations are constants: a row reader that names one is compiled to
 * straight code.
 *
 * @param <T> the Java type
 */
public interface PgType<T> {

    /** The type's name in SQL, quoted where it must be. */
    String sqlName();

    /** Binds a value, with its type. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Reads a value; null stays null. */
    @Nullable
    T readOrNull(ResultSet row, int index) throws SQLException;

    /** The JDBC type of a null: the one under which values are bound, or else the server parses the statement again. */
    default int jdbcType() {
        return Types.OTHER;
    }

    /** Reads a value that the schema says is there. */
    default T read(ResultSet row, int index) throws SQLException {
        T value = readOrNull(row, index);
        if (value == null) {
            throw NullFound.at(row, index);
        }
        return value;
    }

    /** What stands for a value of this type in a statement. */
    default String placeholder() {
        return "?";
    }

    /** What reads a column of this type in a select list. */
    default String select(String column) {
        return column;
    }

    /** A value as text that PostgreSQL reads. */
    String text(T value);

    /** A value from PostgreSQL's text. */
    T parse(String text);

    /** An array for the driver to send; null when arrays of this type travel as text. */
    default T @Nullable [] driverArray(int length) {
        return null;
    }

    /** The type to compare under: {@code json} has no equality of its own. */
    default PgType<T> comparison() {
        return this;
    }

    /** What tells two values apart when rows are matched in memory. */
    default Object key(T value) {
        return value;
    }

    /** The type as which values travel in arrays. */
    default PgType<T> carrier() {
        return this;
    }

    /** Lists of it. */
    default ListType<T> list() {
        return new ListType<>(this);
    }
}

package dev.mvnschema.runtime.internal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array of values.
 *
 * @param element the type of its elements
 */
public record ListType<E>(PgType<E> element) implements PgType<List<E>> {

    @Override
    public String sqlName() {
        return element.sqlName() + "[]";
    }

    @Override
    public String placeholder() {
        return element.carrier() == element
                ? "?::" + sqlName()
                : "?::" + element.carrier().sqlName() + "[]::" + sqlName();
    }

    @Override
    public String select(String column) {
        if (element.driverArray(0) != null) {
            return column;
        }
        return element.carrier() == element
                ? column + "::text[]"
                : column + "::" + element.carrier().sqlName() + "[]::text[]";
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> values) throws SQLException {
        E[] array = element.driverArray(values.size());
        if (array == null) {
            statement.setObject(index, text(values), Types.OTHER);
        } else {
            statement.setArray(
                    index, statement.getConnection().createArrayOf(element.sqlName(), values.toArray(array)));
        }
    }

    @Override
    public @Nullable List<E> readOrNull(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        if (array == null) {
            return null;
        }
        boolean asText = element.driverArray(0) == null;
        // what people write themselves comes as the type that it is, and not as text[]
        Object[] elements = asText && !"text".equals(array.getBaseTypeName())
                ? ArrayLiteral.elements(array.toString()).toArray()
                : (Object[]) array.getArray();
        List<E> values = new ArrayList<>(elements.length);
        for (Object one : elements) {
            if (one == null) {
                throw NullFound.inList(row, index);
            }
            values.add(asText ? element.parse((String) one) : cast(one));
        }
        return List.copyOf(values);
    }

    @SuppressWarnings("unchecked")
    private E cast(Object element) {
        return (E) element;
    }

    /** Null in the database reads as no elements. */
    @Override
    public List<E> read(ResultSet row, int index) throws SQLException {
        List<E> values = readOrNull(row, index);
        return values == null ? List.of() : values;
    }

    /** An array literal; null elements stay null. */
    @Override
    public String text(List<E> values) {
        StringBuilder literal = new StringBuilder(2 + 16 * values.size()).append('{');
        for (@Nullable E value : values) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            if (value == null) {
                literal.append("NULL");
            } else {
                quote(literal, element.text(value));
            }
        }
        return literal.append('}').toString();
    }

    private static void quote(StringBuilder literal, String text) {
        literal.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append(text, plain, i).append('\\');
                plain = i;
            }
        }
        literal.append(text, plain, text.length()).append('"');
    }

    @Override
    public List<E> parse(String text) {
        throw new UnsupportedOperationException("PostgreSQL has no arrays of arrays with rows of different lengths");
    }
}

package dev.mvnschema.studio.data;

import dev.mvnschema.postgres.script.SqlExpression;
import dev.mvnschema.postgres.sql.Quoting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement under construction: text with placeholders, and the values for them in the order of the text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Text of the studio's own: keywords, and names from the catalog. */
    public Sql add(String part) {
        text.append(part);
        shown.append(part);
        return this;
    }

    /** An expression that a person wrote. */
    Sql written(String expression) {
        text.append(SqlExpression.withoutParameters(expression));
        shown.append(expression);
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        shown.append(other.shown);
        values.addAll(other.values);
        return this;
    }

    /** A value, as the type that the statement asks for at this place. */
    public Sql value(@Nullable String value, String castType) {
        text.append("CAST(? AS ").append(castType).append(')');
        shown.append(value == null ? "NULL" : Quoting.literal(value));
        values.add(value);
        return this;
    }

    /** Several values as one array. */
    public Sql array(Collection<@Nullable String> elements, String elementType) {
        text.append("CAST(? AS ").append(elementType).append("[])");
        shown.append("ARRAY").append(elements);
        values.add(elements.toArray(new String[0]));
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public String text() {
        return text.toString();
    }

    /** The statement with its values in place, for a person. */
    public String shown() {
        return shown.toString();
    }

    /** Prepares the statement with its values. A text goes without a type: the server takes it for what the cast says. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        int index = 1;
        for (Object value : values) {
            if (value instanceof String[] array) {
                statement.setArray(index++, connection.createArrayOf("text", array));
            } else {
                statement.setObject(index++, value, Types.OTHER);
            }
        }
        return statement;
    }
}

package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values are text. Those that are not {@code text} themselves are bound without a type, so that the server takes the
 * column's: {@code citext} compares otherwise than {@code text}.
 */
record TextType(String sqlName, int jdbcType) implements PgType<String> {

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        if (jdbcType == Types.VARCHAR) {
            statement.setString(index, value);
        } else {
            statement.setObject(index, value, Types.OTHER);
        }
    }

    @Override
    public @Nullable String readOrNull(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }

    @Override
    public PgType<String> comparison() {
        return sqlName.equals("xml") ? PgTypes.TEXT : this;
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String parse(String text) {
        if (!sqlName.equals("inet")) {
            return text;
        }
        // the cast to text adds the length of the mask to single hosts, too
        String all = text.indexOf(':') < 0 ? "/32" : "/128";
        return text.endsWith(all) ? text.substring(0, text.length() - all.length()) : text;
    }

    @Override
    public String @Nullable [] driverArray(int length) {
        return jdbcType == Types.VARCHAR ? new String[length] : null;
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** {@code jsonb} and {@code json}. */
record JsonType(String sqlName) implements PgType<Json> {

    @Override
    public void bind(PreparedStatement statement, int index, Json value) throws SQLException {
        statement.setObject(index, value.text(), Types.OTHER);
    }

    @Override
    public @Nullable Json readOrNull(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : Json.of(text);
    }

    @Override
    public PgType<Json> comparison() {
        return PgTypes.JSONB;
    }

    @Override
    public String text(Json value) {
        return value.text();
    }

    @Override
    public Json parse(String text) {
        return Json.of(text);
    }
}

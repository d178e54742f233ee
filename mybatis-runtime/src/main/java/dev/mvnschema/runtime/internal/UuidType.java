package dev.mvnschema.runtime.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code uuid}. */
record UuidType() implements PgType<UUID> {

    @Override
    public String sqlName() {
        return "uuid";
    }

    @Override
    public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable UUID readOrNull(ResultSet row, int index) throws SQLException {
        return (UUID) row.getObject(index);
    }

    @Override
    public String text(UUID value) {
        return value.toString();
    }

    @Override
    public UUID parse(String text) {
        return UUID.fromString(text);
    }

    @Override
    public UUID[] driverArray(int length) {
        return new UUID[length];
    }
}

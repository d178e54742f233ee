package dev.mvnschema.runtime.internal;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code bytea}. */
record BytesType() implements PgType<byte[]> {

    @Override
    public String sqlName() {
        return "bytea";
    }

    @Override
    public int jdbcType() {
        return Types.BINARY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
        statement.setBytes(index, value);
    }

    @Override
    public byte @Nullable [] readOrNull(ResultSet row, int index) throws SQLException {
        return row.getBytes(index);
    }

    @Override
    public String text(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    @Override
    public byte[] parse(String text) {
        return HexFormat.of().parseHex(text, 2, text.length());
    }

    @Override
    public Object key(byte[] value) {
        return ByteBuffer.wrap(value);
    }
}

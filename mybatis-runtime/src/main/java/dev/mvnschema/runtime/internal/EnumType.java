package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DataMismatch;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL enum.
 *
 * @param sqlName its quoted name, with its schema where the schema file gives one
 * @param label the label of a value
 * @param value the value of a label
 */
public record EnumType<E extends Enum<E>>(String sqlName, Function<E, String> label, Function<String, E> value)
        implements PgType<E> {

    /** Called by generated code. */
    public static DataMismatch unknown(String type, String label) {
        return new DataMismatch("the database's enum %s has the label '%s', the schema's has not; %s"
                .formatted(type, label, NullFound.REPAIR));
    }

    @Override
    public void bind(PreparedStatement statement, int index, E constant) throws SQLException {
        statement.setObject(index, label.apply(constant), Types.OTHER);
    }

    @Override
    public @Nullable E readOrNull(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : value.apply(text);
    }

    @Override
    public String text(E constant) {
        return label.apply(constant);
    }

    @Override
    public E parse(String text) {
        return value.apply(text);
    }
}

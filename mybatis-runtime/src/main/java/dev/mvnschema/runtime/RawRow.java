package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.RawTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a statement that a person wrote; valid while the function that gets it runs. */
public final class RawRow {

    private final ResultSet row;

    RawRow(ResultSet row) {
        this.row = row;
    }

    /** A value that is there. @throws DataMismatch when it is null */
    public <T> T get(String column, Class<T> type) throws SQLException {
        T value = getOrNull(column, type);
        if (value == null) {
            throw new DataMismatch(
                    "column \"%s\" is null; read it by getOrNull, or coalesce it in the statement".formatted(column));
        }
        return value;
    }

    /** A value or null. */
    public <T> @Nullable T getOrNull(String column, Class<T> type) throws SQLException {
        return RawTypes.read(row, row.findColumn(column), type);
    }

    /** The values of an array; none where it is null. */
    public <T> List<T> getList(String column, Class<T> element) throws SQLException {
        return RawTypes.readList(row, row.findColumn(column), element);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(RawRow row) throws SQLException;
    }
}

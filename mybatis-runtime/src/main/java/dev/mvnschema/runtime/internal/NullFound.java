package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DataMismatch;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database holds a null where the schema has a required field. */
final class NullFound {

    private NullFound() {}

    static DataMismatch at(ResultSet row, int index) throws SQLException {
        return new DataMismatch("column \"%s\" is null, but the schema has a required field"
                .formatted(row.getMetaData().getColumnName(index)));
    }
}

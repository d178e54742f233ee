package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.DataMismatch;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The database holds a null where the schema has a required field. */
final class NullFound {

    static final String REPAIR = "bring schema and database together (schema:status shows how they differ)";

    private NullFound() {}

    static DataMismatch at(ResultSet row, int index) throws SQLException {
        return new DataMismatch("column \"%s\" is null, but the schema has a required field; %s"
                .formatted(row.getMetaData().getColumnName(index), REPAIR));
    }

    /** Lists are lists of values. */
    static DataMismatch inList(ResultSet row, int index) throws SQLException {
        return new DataMismatch(
                "column \"%s\" holds a list with a null in it; take it out of the row, since lists hold values alone"
                        .formatted(row.getMetaData().getColumnName(index)));
    }
}

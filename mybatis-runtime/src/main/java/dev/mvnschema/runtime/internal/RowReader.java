package dev.mvnschema.runtime.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row that a result set stands on, by position. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}

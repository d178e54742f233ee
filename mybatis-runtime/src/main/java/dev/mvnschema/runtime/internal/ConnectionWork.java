package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with the driver's own means. */
@FunctionalInterface
public interface ConnectionWork<T> {

    T on(Connection connection) throws SQLException;
}

package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Copies rows into a table by the driver's own means. */
@FunctionalInterface
public interface ConnectionWork {

    /** How many rows it wrote. */
    long on(Connection connection) throws SQLException;
}

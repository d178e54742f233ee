package dev.mvnschema.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from and go back to. */
interface ConnectionSource {

    Connection take() throws SQLException;

    void give(Connection connection) throws SQLException;

    /** Closes what it holds. */
    void close();
}

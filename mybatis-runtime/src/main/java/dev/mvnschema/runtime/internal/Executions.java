package dev.mvnschema.runtime.internal;

import java.sql.Connection;

/** Makes what runs statements on connections. */
interface Executions {

    /** What runs statements on this connection, until it is given back. */
    Execution on(Connection connection);

    /** Takes back what {@link #on} gave. */
    default void done(Execution execution) {}
}

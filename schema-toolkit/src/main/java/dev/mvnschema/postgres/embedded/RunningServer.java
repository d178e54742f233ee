package dev.mvnschema.postgres.embedded;

import dev.mvnschema.postgres.DatabaseUrl;

/**
 * An embedded server that takes connections.
 *
 * @param pid of its postmaster
 * @param started whether this call started it; false when it was found running
 */
public record RunningServer(int port, long pid, boolean started) {

    /** The superuser; connections from this machine need no password. */
    public static final String USER = "postgres";

    /** The address of one of its databases. */
    public DatabaseUrl database(String name) {
        return DatabaseUrl.local(port, name, USER);
    }
}

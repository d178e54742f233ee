package dev.mvnschema.workflow;

/**
 * A database as results and messages name it; holds no secret.
 *
 * @param schema the default schema of the connection
 * @param embedded whether it is this project's embedded server
 * @param serverVersion {@code 18.6}, as the server says it
 */
public record DatabaseAddress(
        String host, int port, String database, String schema, boolean embedded, String serverVersion) {

    /** {@code PostgreSQL 18.6 database "app" at 127.0.0.1:15432}. */
    @Override
    public String toString() {
        String shownHost = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return "PostgreSQL " + serverVersion + " database \"" + database + "\" at " + shownHost + ":" + port
                + (embedded ? " (embedded)" : "");
    }
}

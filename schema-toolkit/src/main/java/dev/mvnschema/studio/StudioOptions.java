package dev.mvnschema.studio;

import java.util.List;

/**
 * How the studio was started.
 *
 * @param port 0 for any that is free
 * @param project the name that the page shows
 * @param database the database as messages name it, without a secret
 * @param serverVersion that of PostgreSQL
 * @param defaultSchema the database schema of names that have none
 * @param readOnly whether nothing can be written
 * @param production whether the database is marked as production
 * @param notes what the page tells its reader at the start, for example that the schema file has errors
 */
public record StudioOptions(
        int port,
        String project,
        String database,
        String serverVersion,
        String defaultSchema,
        boolean readOnly,
        boolean production,
        List<String> notes) {

    public StudioOptions {
        notes = List.copyOf(notes);
    }
}

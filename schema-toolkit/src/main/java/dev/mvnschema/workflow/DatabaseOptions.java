package dev.mvnschema.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What the user configured about the database; everything may be absent. Which database follows from it is found by these
 * rules, first match wins:
 *
 * <ol>
 *   <li>{@code url}: the word {@code embedded}, or a {@code postgresql://} or {@code jdbc:postgresql://} URL;
 *   <li>the environment variable that the schema's datasource names ({@code url = env("…")}), else {@code DATABASE_URL}: from
 *       the environment, then from a {@code .env} file in the base directory or above it inside the project;
 *   <li>a URL written into the schema's datasource;
 *   <li>the embedded server.
 * </ol>
 *
 * <p>A {@code directUrl} of the datasource is found the same way and goes before the {@code url} found by rules 2 and 3, because
 * migrations cannot run through a transaction pooler.
 *
 * @param url {@code -Dschema.url} or the plugin's configuration
 * @param user the user name from {@code settings.xml} (a server) or configuration; used when the URL names none
 * @param password likewise
 * @param shadowUrl {@code -Dschema.shadowUrl}: a database that may be wiped, for replaying migrations; null for the embedded one
 */
public record DatabaseOptions(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String shadowUrl) {

    /** Nothing configured. */
    public static final DatabaseOptions NONE = new DatabaseOptions(null, null, null, null);

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseOptions[user=" + user + "]";
    }
}

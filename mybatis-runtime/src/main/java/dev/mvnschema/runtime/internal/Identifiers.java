package dev.mvnschema.runtime.internal;

/** Names in SQL. */
public final class Identifiers {

    private Identifiers() {}

    /** The name in double quotes. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

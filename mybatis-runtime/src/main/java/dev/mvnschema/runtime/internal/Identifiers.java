package dev.mvnschema.runtime.internal;

/** Names in SQL. */
public final class Identifiers {

    private Identifiers() {}

    /** A text in single quotes. */
    static String literal(String text) {
        String escaped = text.replace("'", "''");
        return escaped.indexOf('\\') < 0 ? "'" + escaped + "'" : " E'" + escaped.replace("\\", "\\\\") + "'";
    }

    /** The name in double quotes. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

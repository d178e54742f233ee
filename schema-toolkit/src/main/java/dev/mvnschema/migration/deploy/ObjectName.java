package dev.mvnschema.migration.deploy;

import org.jspecify.annotations.Nullable;

/**
 * A name as a statement uses it.
 *
 * @param schema null when the search path decides
 */
record ObjectName(@Nullable String schema, String name) {

    /** Quoted, as {@code to_regclass} and statements take it. */
    String quoted() {
        return schema == null ? quote(name) : quote(schema) + "." + quote(name);
    }

    static String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}

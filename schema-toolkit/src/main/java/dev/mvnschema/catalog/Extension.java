package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL extension.
 *
 * @param schema where its objects live; null when it does not matter
 * @param version null when any will do
 * @param fixed whether it cannot move to another schema
 */
public record Extension(
        String name, @Nullable String schema, @Nullable String version, boolean fixed) {

    /** One of which it is not known whether it can move. */
    public Extension(String name, @Nullable String schema, @Nullable String version) {
        this(name, schema, version, false);
    }
}

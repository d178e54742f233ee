package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL extension.
 *
 * @param schema where its objects live; null when it does not matter
 * @param version null when any will do
 */
public record Extension(
        String name, @Nullable String schema, @Nullable String version) {}

package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param defaultValue null when there is none
 * @param identity null when it is not an identity column
 * @param generated null when it is not a generated column
 * @param collation null for the type's own
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        @Nullable ColumnDefault defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String collation,
        @Nullable String comment) {

    public enum Identity {
        ALWAYS,
        BY_DEFAULT
    }

    /**
     * What a generated column is computed from.
     *
     * @param stored {@code STORED}; else {@code VIRTUAL}
     */
    public record Generated(String expression, boolean stored) {}
}

package dev.mvnschema.psl;

import org.jspecify.annotations.Nullable;

/**
 * One field of a key or index.
 *
 * @param field the name of the scalar field
 * @param sort the order, or null for the default (ascending)
 * @param nulls where nulls come, or null for PostgreSQL's default for the order
 * @param operatorClass the SQL name of the operator class, as written; null when none is, and the type's default is taken
 */
public record IndexPart(
        String field,
        @Nullable Sort sort,
        @Nullable Nulls nulls,
        @Nullable String operatorClass) {

    public enum Sort {
        ASC,
        DESC
    }

    public enum Nulls {
        FIRST,
        LAST
    }
}

package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An object that exists in a database and that the schema language cannot say.
 *
 * @param table the table it belongs to, or null
 */
public record Unmodelled(Kind kind, Name name, @Nullable Name table) {

    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW,
        FUNCTION,
        PROCEDURE,
        AGGREGATE,
        TRIGGER,
        POLICY,
        RULE,
        DOMAIN,
        COMPOSITE_TYPE,
        RANGE_TYPE,
        FOREIGN_TABLE,
        PARTITION,
        INHERITANCE,
        STATISTICS,
        OTHER
    }
}

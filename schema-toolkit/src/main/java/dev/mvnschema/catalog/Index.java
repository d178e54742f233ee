package dev.mvnschema.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param method the access method in lower case: {@code btree}, {@code gin}, …
 * @param predicate the condition of a partial index, or null
 * @param include columns that are stored but not keys
 * @param constraint whether it belongs to a unique constraint, and how that is deferred; null for a plain index
 * @param valid false for what a failed concurrent build leaves behind
 */
public record Index(
        String name,
        List<Key> keys,
        String method,
        boolean unique,
        @Nullable String predicate,
        List<String> include,
        boolean nullsNotDistinct,
        @Nullable Constraint constraint,
        boolean valid) {

    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /**
     * One key of an index.
     *
     * @param column the column, or null for an expression
     * @param expression SQL, or null for a column
     * @param nullsFirst where nulls come; PostgreSQL's default is last when ascending, first when descending
     * @param operatorClass null for the default of the type
     * @param collation null for the column's own
     */
    public record Key(
            @Nullable String column,
            @Nullable String expression,
            boolean descending,
            boolean nullsFirst,
            @Nullable String operatorClass,
            @Nullable String collation) {

        /** A plain ascending column. */
        public static Key of(String column) {
            return new Key(column, null, false, false, null, null);
        }
    }

    /**
     * A unique constraint.
     *
     * @param withoutOverlaps whether rows are told apart by a range in the last column that must not overlap
     */
    public record Constraint(@Nullable Deferral deferral, boolean withoutOverlaps) {

        /** An ordinary one. */
        public Constraint(@Nullable Deferral deferral) {
            this(deferral, false);
        }
    }
}

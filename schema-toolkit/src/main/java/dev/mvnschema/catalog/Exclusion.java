package dev.mvnschema.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param elements what stands between the parentheses, operators included
 */
public record Exclusion(
        String name,
        String method,
        String elements,
        @Nullable String predicate,
        @Nullable Deferral deferral) {}

package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * From {@code @@exclude(expression: "room WITH =, during WITH &&", type: Gist, map: "…")}.
 *
 * @param expression the element list with its operators, as PostgreSQL wants it between the parentheses
 */
public record Exclusion(
        String expression,
        Index.Method method,
        @Nullable String predicate,
        String constraintName,
        @Nullable Deferrable deferrable,
        SourceSpan span) {}

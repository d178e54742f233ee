package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.IndexPart.Nulls;
import dev.mvnschema.psl.IndexPart.Sort;
import org.jspecify.annotations.Nullable;

/**
 * One field of a key or index.
 *
 * @param length as written; no part of an index on PostgreSQL
 * @param operatorClass one that the language knows, or null
 * @param rawOperatorClass from {@code ops: raw("…")}, or null
 */
public record PartDraft(
        ScalarDraft field,
        @Nullable Sort sort,
        @Nullable Long length,
        @Nullable OperatorClass operatorClass,
        @Nullable String rawOperatorClass,
        @Nullable Nulls nulls) {

    public static PartDraft of(ScalarDraft field) {
        return new PartDraft(field, null, null, null, null, null);
    }

    public boolean hasOperatorClass() {
        return operatorClass != null || rawOperatorClass != null;
    }
}

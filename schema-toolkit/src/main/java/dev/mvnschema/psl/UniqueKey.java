package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From {@code @unique} or {@code @@unique}: a unique index in the database, a deferrable one a unique constraint.
 *
 * @param clientName the {@code name:} of a compound key in generated code, or null
 * @param indexName given by {@code map:} or derived
 * @param onField whether it was written on the field
 * @param predicate the SQL of a partial index, or null
 * @param include further columns stored in the index, by field name
 */
public record UniqueKey(
        List<IndexPart> parts,
        @Nullable String clientName,
        String indexName,
        boolean onField,
        @Nullable String predicate,
        List<String> include,
        boolean nullsNotDistinct,
        @Nullable Deferrable deferrable,
        SourceSpan span) {

    public UniqueKey {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** The names of the fields of the key, in key order. */
    public List<String> fields() {
        return parts.stream().map(IndexPart::field).toList();
    }
}

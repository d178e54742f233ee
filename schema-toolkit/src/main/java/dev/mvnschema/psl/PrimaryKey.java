package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From {@code @id} or {@code @@id}.
 *
 * @param clientName the {@code name:} of a compound key in generated code, or null
 * @param constraintName given by {@code map:} or derived
 * @param onField whether it was written on the field
 */
public record PrimaryKey(
        List<IndexPart> parts, @Nullable String clientName, String constraintName, boolean onField, SourceSpan span) {

    public PrimaryKey {
        parts = List.copyOf(parts);
    }

    /** The names of the fields of the key, in key order. */
    public List<String> fields() {
        return parts.stream().map(IndexPart::field).toList();
    }
}

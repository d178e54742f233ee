package dev.mvnschema.psl;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From {@code @@index}.
 *
 * @param parts the fields; empty when the index is over an {@code expression}
 * @param expression SQL between the parentheses of an expression index, or null
 * @param predicate the SQL of a partial index, or null
 * @param include further columns stored in the index, by field name
 * @param unique only for expression indexes declared unique; field uniques are {@link UniqueKey}s
 */
public record Index(
        List<IndexPart> parts,
        @Nullable String expression,
        String indexName,
        Method method,
        @Nullable String predicate,
        List<String> include,
        boolean unique,
        boolean nullsNotDistinct,
        SourceSpan span) {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
    }

    /** PostgreSQL's index access methods that the language knows. */
    public enum Method {
        BTREE,
        HASH,
        GIST,
        GIN,
        SPGIST,
        BRIN
    }
}

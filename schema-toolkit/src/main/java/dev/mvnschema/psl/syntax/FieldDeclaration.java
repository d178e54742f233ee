package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field line of a model, view or composite type, as written.
 *
 * @param type null when the line has no type
 */
public record FieldDeclaration(
        Identifier name,
        @Nullable TypeUse type,
        Arity arity,
        List<AttributeUse> attributes,
        @Nullable String documentation,
        SourceSpan span) {

    public FieldDeclaration {
        attributes = List.copyOf(attributes);
    }

    /** The type of a field before its {@code ?} or {@code []}. */
    public sealed interface TypeUse {

        SourceSpan span();

        /** A scalar, enum, model or composite type; which one is for the resolver to say. */
        record Named(String name, SourceSpan span) implements TypeUse {}

        /** {@code Unsupported("…")}. */
        record Unsupported(String sql, SourceSpan span) implements TypeUse {}
    }
}

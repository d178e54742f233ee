package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;

/**
 * {@code @name(…)} on a field or value, {@code @@name(…)} on a block.
 *
 * @param name without the at signs; dotted for native types ({@code db.VarChar})
 * @param span from the first at sign to the closing parenthesis
 */
public record AttributeUse(Identifier name, ArgumentList arguments, SourceSpan span) {}

package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;

/** A node or a token of a {@link SyntaxTree}. */
public sealed interface SyntaxElement permits SyntaxNode, SyntaxToken {

    SyntaxKind kind();

    /** The offset of the first character. */
    int start();

    /** The offset behind the last character. */
    int end();

    /** The characters of the element, white space and comments inside it included. */
    String text();

    SourceSpan span();

    default boolean is(SyntaxKind kind) {
        return kind() == kind;
    }
}

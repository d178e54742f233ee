package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;

/** A stretch of text that the language reads as one; white space and comments are tokens too. */
public record SyntaxToken(SyntaxTree tree, int index) implements SyntaxElement {

    @Override
    public SyntaxKind kind() {
        return tree.kind(index);
    }

    @Override
    public int start() {
        return tree.start(index);
    }

    @Override
    public int end() {
        return tree.end(index);
    }

    @Override
    public String text() {
        return tree.source().text().substring(start(), end());
    }

    @Override
    public SourceSpan span() {
        return tree.source().span(start(), end());
    }
}

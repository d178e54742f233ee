package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An element with children: a block, a line, an attribute, a value. Iterates over its children in source order. */
public record SyntaxNode(SyntaxTree tree, int index) implements SyntaxElement, Iterable<SyntaxElement> {

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

    /** The first child of a kind, or null. */
    public @Nullable SyntaxElement child(SyntaxKind kind) {
        int end = tree.next(index);
        for (int i = index + 1; i < end; i = tree.next(i)) {
            if (tree.kind(i) == kind) {
                return tree.element(i);
            }
        }
        return null;
    }

    /** The first child of a kind that is a node, or null. */
    public @Nullable SyntaxNode node(SyntaxKind kind) {
        return (SyntaxNode) child(kind);
    }

    /** The first child of a kind that is a token, or null. */
    public @Nullable SyntaxToken token(SyntaxKind kind) {
        return (SyntaxToken) child(kind);
    }

    public boolean has(SyntaxKind kind) {
        int end = tree.next(index);
        for (int i = index + 1; i < end; i = tree.next(i)) {
            if (tree.kind(i) == kind) {
                return true;
            }
        }
        return false;
    }

    /** All children of a kind that are nodes. */
    public List<SyntaxNode> nodes(SyntaxKind kind) {
        List<SyntaxNode> nodes = null;
        int end = tree.next(index);
        for (int i = index + 1; i < end; i = tree.next(i)) {
            if (tree.kind(i) == kind) {
                nodes = nodes == null ? new ArrayList<>(4) : nodes;
                nodes.add(new SyntaxNode(tree, i));
            }
        }
        return nodes == null ? List.of() : nodes;
    }

    /** The offset behind the last child that is neither white space nor a comment. */
    int contentEnd() {
        int content = start();
        int end = tree.next(index);
        for (int i = index + 1; i < end; i = tree.next(i)) {
            if (!tree.kind(i).isTrivia()) {
                content = tree.end(i);
            }
        }
        return content;
    }

    boolean hasComment() {
        int end = tree.next(index);
        for (int i = index + 1; i < end; i = tree.next(i)) {
            if (tree.kind(i).isComment()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<SyntaxElement> iterator() {
        return new Children();
    }

    private final class Children implements Iterator<SyntaxElement> {

        private final int end = tree.next(index);
        private int at = index + 1;

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public SyntaxElement next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SyntaxElement element = tree.element(at);
            at = tree.next(at);
            return element;
        }
    }
}

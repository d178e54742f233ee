package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceText;

/**
 * The lossless tree of one file: its tokens follow each other without a gap, so their text is the source, however broken.
 *
 * <p>Kept as parallel arrays in the order of a walk from the root: a parent stands before its children, and every element knows
 * where the next one behind its own descendants begins. {@link SyntaxNode} and {@link SyntaxToken} are views on one position.
 */
public final class SyntaxTree {

    private final SourceText source;
    private final int size;
    private final SyntaxKind[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final int[] nexts;

    /** The arrays may be longer than the tree. */
    SyntaxTree(SourceText source, int size, SyntaxKind[] kinds, int[] starts, int[] ends, int[] nexts) {
        this.source = source;
        this.size = size;
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.nexts = nexts;
    }

    public SourceText source() {
        return source;
    }

    /** The node of the whole file. */
    public SyntaxNode root() {
        return new SyntaxNode(this, 0);
    }

    /** The text of all tokens, one behind the other: equal to the text of the source. */
    public String text() {
        StringBuilder text = new StringBuilder(source.text().length());
        for (int i = 0; i < size; i++) {
            if (kind(i).isToken()) {
                text.append(source.text(), starts[i], ends[i]);
            }
        }
        return text.toString();
    }

    /** How many nodes and tokens there are. */
    public int size() {
        return size;
    }

    SyntaxKind kind(int index) {
        return kinds[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    int next(int index) {
        return nexts[index];
    }

    SyntaxElement element(int index) {
        return kind(index).isToken() ? new SyntaxToken(this, index) : new SyntaxNode(this, index);
    }
}

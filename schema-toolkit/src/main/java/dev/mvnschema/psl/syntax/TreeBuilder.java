package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceText;
import java.util.Arrays;

/**
 * Grows a {@link SyntaxTree} from left to right: tokens are appended, nodes opened and closed around them. What was added since
 * a {@link #mark()} can be taken back, which is how a line that turns out to be invalid becomes one piece of text.
 */
final class TreeBuilder {

    /** A schema has about one element for every two characters; a text of other kind shall not cost much by that. */
    private static final int LARGEST_GUESS = 1 << 21;

    private SyntaxKind[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] nexts;
    private int size;
    private int textEnd;

    TreeBuilder(int textLength) {
        int capacity = Math.min(textLength / 2, LARGEST_GUESS) + 16;
        kinds = new SyntaxKind[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        nexts = new int[capacity];
    }

    /** Appends the text up to {@code end} as one token; without text, nothing. */
    void token(SyntaxKind kind, int end) {
        if (end > textEnd) {
            add(kind, textEnd, end);
            nexts[size - 1] = size;
            textEnd = end;
        }
    }

    /** Opens a node at the current place and returns what {@link #close} wants. */
    int open(SyntaxKind kind) {
        add(kind, textEnd, textEnd);
        return size - 1;
    }

    /** Closes a node around everything appended since it was opened. */
    void close(int node) {
        ends[node] = textEnd;
        nexts[node] = size;
    }

    /** The number of elements so far: a place to return to. */
    int mark() {
        return size;
    }

    /** Takes back everything since a mark; the text from {@code textStart} on is to be appended anew. */
    void reset(int mark, int textStart) {
        size = mark;
        textEnd = textStart;
    }

    /** The offset behind the last token. */
    int textEnd() {
        return textEnd;
    }

    SyntaxTree build(SourceText source) {
        if (size < kinds.length / 2) {
            resize(size);
        }
        return new SyntaxTree(source, size, kinds, starts, ends, nexts);
    }

    private void add(SyntaxKind kind, int start, int end) {
        if (size == kinds.length) {
            resize(size * 2);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    private void resize(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        nexts = Arrays.copyOf(nexts, capacity);
    }
}

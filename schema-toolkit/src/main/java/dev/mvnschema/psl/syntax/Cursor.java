package dev.mvnschema.psl.syntax;

/**
 * Where the parser stands in the text, and the tree that grows behind it.
 *
 * <p>Looking ahead never changes anything; every {@code take} appends to the tree. Of all the places where something else was
 * expected than was found, the furthest is remembered: it is where a person should look when a line turns out to be invalid.
 */
final class Cursor {

    static final int END = -1;

    private final String text;
    private final Lexer lexer;
    private final TreeBuilder tree;

    private int furthest = -1;
    private String expected = "";

    Cursor(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.tree = new TreeBuilder(text.length());
    }

    String text() {
        return text;
    }

    Lexer lexer() {
        return lexer;
    }

    TreeBuilder tree() {
        return tree;
    }

    int at() {
        return tree.textEnd();
    }

    /** The character at an offset, or {@link #END}. */
    int charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : END;
    }

    /** The character at hand. */
    int here() {
        return charAt(at());
    }

    /** The offset of the next character of this line that is no space. */
    int afterSpaces() {
        return lexer.spaces(at());
    }

    /** The next character of this line that is no space. */
    int hereAfterSpaces() {
        return charAt(afterSpaces());
    }

    void takeSpaces() {
        tree.token(SyntaxKind.WHITESPACE, afterSpaces());
    }

    void take(SyntaxKind kind, int end) {
        tree.token(kind, end);
    }

    /** Takes a token whose end the lexer has looked for; false when it has found none. */
    boolean takeFound(SyntaxKind kind, int end, String what) {
        if (end == Lexer.NONE) {
            return missing(what);
        }
        take(kind, end);
        return true;
    }

    /** Takes one character behind any spaces, if it is the next. */
    boolean takeAfterSpaces(SyntaxKind kind, char c) {
        int at = afterSpaces();
        if (charAt(at) != c) {
            return false;
        }
        takeSpaces();
        take(kind, at + 1);
        return true;
    }

    boolean takeNewline() {
        int end = lexer.newline(at());
        if (end == Lexer.NONE) {
            return false;
        }
        take(SyntaxKind.NEWLINE, end);
        return true;
    }

    /** Remembers that something else was expected behind any spaces; always false. */
    boolean missing(String what) {
        int place = afterSpaces();
        if (place >= furthest) {
            furthest = place;
            expected = what;
        }
        return false;
    }

    void forgetMissing() {
        furthest = -1;
        expected = "";
    }

    /** The furthest offset at which something was missing since {@link #forgetMissing()}, or -1. */
    int furthest() {
        return furthest;
    }

    /** What was missing there. */
    String expected() {
        return expected;
    }
}

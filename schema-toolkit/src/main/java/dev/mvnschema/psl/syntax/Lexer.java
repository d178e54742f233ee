package dev.mvnschema.psl.syntax;

/**
 * Finds where tokens end.
 *
 * <p>The parser asks for the token that it expects at an offset, since the language has no tokens without context: behind the
 * brace of a block header everything up to the line's end is skipped, and an invalid line is one piece of text, quotes and
 * comment marks included. Every method returns the offset behind the token, or {@link #NONE} when there is no such token.
 */
final class Lexer {

    static final int NONE = -1;

    private final String text;

    /** Where the search for the end of a block comment last began and what it found, so that no text is searched twice. */
    private int searchedFrom = Integer.MAX_VALUE;

    private int foundEnd = NONE;

    Lexer(String text) {
        this.text = text;
    }

    /** The run of spaces at the offset, possibly empty. */
    int spaces(int at) {
        int end = at;
        while (end < text.length() && Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    int newline(int at) {
        if (at >= text.length() || !Characters.isNewline(text.charAt(at))) {
            return NONE;
        }
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    /** The end of the line that the offset lies on, before its line break. */
    int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !Characters.isNewline(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A name: a letter or digit, then letters, digits, {@code _} and {@code -}. */
    int word(int at) {
        if (at >= text.length() || !Characters.isWordStart(text.codePointAt(at))) {
            return NONE;
        }
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!Characters.isWordPart(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Names joined by dots. A dot at the end belongs to the path, so that {@code @db.} is one attribute that is not known. */
    int path(int at) {
        int end = word(at);
        while (end != NONE && end < text.length() && text.charAt(end) == '.') {
            int next = word(end + 1);
            end = next == NONE ? end + 1 : next;
        }
        return end;
    }

    /** Digits, with a sign and a fraction if there is one. */
    int number(int at) {
        int digits = at < text.length() && text.charAt(at) == '-' ? at + 1 : at;
        int end = digits(digits);
        if (end == digits) {
            return NONE;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(end + 1);
            return fraction == end + 1 ? end : fraction;
        }
        return end;
    }

    /** A string in double quotes; {@code \} takes the next character with it, whatever it is. */
    int string(int at) {
        if (at >= text.length() || text.charAt(at) != '"') {
            return NONE;
        }
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '"') {
                return end + 1;
            }
            if (Characters.isControl(c)) {
                return NONE;
            }
            end += c == '\\' ? 2 : 1;
        }
        return NONE;
    }

    /** {@code //} to the end of the line. */
    int lineComment(int at) {
        return text.startsWith("//", at) ? lineEnd(at) : NONE;
    }

    boolean isDocComment(int at) {
        return text.startsWith("///", at);
    }

    /** A block comment; one without an end is none. */
    int blockComment(int at) {
        if (!text.startsWith("/*", at)) {
            return NONE;
        }
        int from = at + 2;
        boolean known = from >= searchedFrom && (foundEnd == NONE || from <= foundEnd);
        if (!known) {
            searchedFrom = from;
            foundEnd = text.indexOf("*/", from);
        }
        return foundEnd == NONE ? NONE : foundEnd + 2;
    }

    private int digits(int at) {
        int end = at;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

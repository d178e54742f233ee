package dev.mvnschema.psl.syntax;

/** The character classes of the language. */
final class Characters {

    private Characters() {}

    /** White space within a line: space, tab and Unicode's space separators. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || (c >= 0x80 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    static boolean isNewline(char c) {
        return c == '\n' || c == '\r';
    }

    /** Names begin with an ASCII letter or digit or any other letter; which of them are allowed is for the resolver to say. */
    static boolean isWordStart(int codePoint) {
        return codePoint < 0x80
                ? (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z') || isDigit(codePoint)
                : Character.isLetter(codePoint);
    }

    static boolean isWordPart(int codePoint) {
        return codePoint == '_' || codePoint == '-' || isWordStart(codePoint);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Must be escaped inside a string. */
    static boolean isControl(char c) {
        return c < 0x20;
    }
}

package dev.mvnschema.psl.syntax;

import org.jspecify.annotations.Nullable;

/** Resolves the escapes of a string token, which are those of JSON. Escapes that mean nothing are reported and left out. */
final class StringReader {

    private static final int UNICODE_LENGTH = 6;

    private final ReaderFindings findings;

    StringReader(ReaderFindings findings) {
        this.findings = findings;
    }

    /** The characters that a string token stands for. */
    String read(SyntaxToken token) {
        String raw = token.tree().source().text().substring(token.start() + 1, token.end() - 1);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder value = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c != '\\') {
                value.append(c);
                at++;
            } else if (raw.charAt(at + 1) == 'u') {
                at = unicode(raw, at, token.start() + 1, value);
            } else {
                at = simple(raw, at, token.start() + 1, value);
            }
        }
        return value.toString();
    }

    private int simple(String raw, int at, int offset, StringBuilder value) {
        Character c = meaning(raw.charAt(at + 1));
        int end = raw.offsetByCodePoints(at, 2);
        if (c == null) {
            findings.unknownEscape(offset + at, offset + end);
        } else {
            value.append((char) c);
        }
        return end;
    }

    private static @Nullable Character meaning(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> null;
        };
    }

    /** One {@code \\uXXXX}, or two of them that form a surrogate pair. */
    private int unicode(String raw, int at, int offset, StringBuilder value) {
        int first = codeUnit(raw, at);
        if (first < 0) {
            int end = at + 2 + hexDigits(raw, at + 2);
            findings.invalidUnicodeEscape(offset + at, offset + end);
            return end;
        }
        if (!Character.isSurrogate((char) first)) {
            value.append((char) first);
            return at + UNICODE_LENGTH;
        }
        int second = codeUnit(raw, at + UNICODE_LENGTH);
        int end = at + (second < 0 ? UNICODE_LENGTH : 2 * UNICODE_LENGTH);
        if (second >= 0 && Character.isSurrogatePair((char) first, (char) second)) {
            value.append((char) first).append((char) second);
        } else {
            findings.invalidUnicodeEscape(offset + at, offset + end);
        }
        return end;
    }

    /** The value of a whole {@code \\uXXXX} at an index, or -1. */
    private static int codeUnit(String raw, int at) {
        if (!raw.startsWith("\\u", at) || hexDigits(raw, at + 2) < 4) {
            return -1;
        }
        return Integer.parseInt(raw.substring(at + 2, at + UNICODE_LENGTH), 16);
    }

    private static int hexDigits(String raw, int at) {
        int count = 0;
        while (count < 4 && at + count < raw.length() && isHexDigit(raw.charAt(at + count))) {
            count++;
        }
        return count;
    }

    private static boolean isHexDigit(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}

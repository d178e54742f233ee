package dev.mvnschema.postgres.script;

import org.jspecify.annotations.Nullable;

/** Reads a script token by token, passing over white space and comments. */
final class SqlLexer {

    private final String text;
    private int at;

    SqlLexer(String text) {
        this.text = text;
    }

    /** Where the next token is looked for. */
    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** The next token, or null at the end. One that is not closed reaches to the end. */
    @Nullable
    SqlToken next() {
        skip();
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        SqlToken.Kind kind = read(text.charAt(start));
        return new SqlToken(kind, text.substring(start, at), start, at);
    }

    private SqlToken.Kind read(char first) {
        if (first == '\'') {
            quoted('\'', false);
            return SqlToken.Kind.STRING;
        }
        if (first == '"') {
            quoted('"', false);
            return SqlToken.Kind.QUOTED;
        }
        if (first == '$' && dollarQuoted()) {
            return SqlToken.Kind.STRING;
        }
        if (startsWord(first)) {
            return word();
        }
        at++;
        if (Character.isDigit(first)) {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return SqlToken.Kind.NUMBER;
        }
        return SqlToken.Kind.SYMBOL;
    }

    private SqlToken.Kind word() {
        int start = at;
        while (at < text.length() && (startsWord(text.charAt(at)) || insideWord(text.charAt(at)))) {
            at++;
        }
        boolean escapes = at == start + 1 && (text.charAt(start) == 'e' || text.charAt(start) == 'E');
        if (escapes && at < text.length() && text.charAt(at) == '\'') {
            quoted('\'', true);
            return SqlToken.Kind.STRING;
        }
        return SqlToken.Kind.WORD;
    }

    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (escapes && c == '\\') {
                at = Math.min(at + 1, text.length());
            } else if (c == quote) {
                if (at >= text.length() || text.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
    }

    private boolean dollarQuoted() {
        int tagEnd = at + 1;
        while (tagEnd < text.length()
                && (startsWord(text.charAt(tagEnd)) || (tagEnd > at + 1 && Character.isDigit(text.charAt(tagEnd))))) {
            tagEnd++;
        }
        if (tagEnd >= text.length() || text.charAt(tagEnd) != '$') {
            return false;
        }
        String tag = text.substring(at, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        at = close < 0 ? text.length() : close + tag.length();
        return true;
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("--", at)) {
                int lineEnd = text.indexOf('\n', at);
                at = lineEnd < 0 ? text.length() : lineEnd + 1;
            } else if (text.startsWith("/*", at)) {
                skipBlock();
            } else {
                return;
            }
        }
    }

    /** Block comments nest. */
    private void skipBlock() {
        int depth = 0;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
    }

    private static boolean startsWord(char c) {
        return c == '_' || Character.isLetter(c) || (c >= 128 && !Character.isWhitespace(c) && c != '\uFEFF');
    }

    private static boolean insideWord(char c) {
        return Character.isDigit(c) || c == '$';
    }
}

package dev.mvnschema.codegen.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a query, without what stands in quotes and comments: enough to find parameters, joins and the select list. */
final class SqlTokens {

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        PARAMETER,
        LITERAL,
        SYMBOL
    }

    /** A piece of the text. */
    record Token(Kind kind, String text, int start, int end) {

        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
        }
    }

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** Words in small letters, names in quotes without them. */
    static List<Token> of(String text, int start, int end) {
        SqlTokens scan = new SqlTokens(text, start, end);
        while (scan.at < end) {
            scan.next();
        }
        return scan.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        int start = at;
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            at = until("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = until("*/", at + 2);
        } else if (c == '\'') {
            boolean escapes = start > 0 && Character.toLowerCase(text.charAt(start - 1)) == 'e';
            quoted('\'', escapes);
            add(Kind.LITERAL, start);
        } else if (c == '"') {
            quoted('"', false);
            tokens.add(new Token(Kind.QUOTED_NAME, text.substring(start + 1, Math.max(start + 1, at - 1)), start, at));
        } else if (c == '$' && dollar()) {
            add(Kind.LITERAL, start);
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
            add(Kind.WORD, start);
        } else if (Character.isDigit(c)) {
            while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            add(Kind.LITERAL, start);
        } else if (c == ':' && at + 1 < end && text.charAt(at + 1) == ':') {
            at += 2;
            add(Kind.SYMBOL, start);
        } else if (c == ':' && at + 1 < end && Character.isJavaIdentifierStart(text.charAt(at + 1))) {
            at++;
            word();
            add(Kind.PARAMETER, start);
        } else {
            at++;
            add(Kind.SYMBOL, start);
        }
    }

    private void word() {
        while (at < end && Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
    }

    private int until(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 || found > end ? end : found + mark.length();
    }

    private void quoted(char quote, boolean escapes) {
        at++;
        while (at < end) {
            char c = text.charAt(at++);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote) {
                if (at >= end || text.charAt(at) != quote) {
                    return;
                }
                at++;
            }
        }
        at = end;
    }

    /** {@code $tag$ … $tag$}. */
    private boolean dollar() {
        int close = text.indexOf('$', at + 1);
        if (close < 0 || !text.substring(at + 1, close).matches("\\w*")) {
            return false;
        }
        at = until(text.substring(at, close + 1), close + 1);
        return true;
    }

    private void add(Kind kind, int start) {
        tokens.add(new Token(kind, text.substring(start, at).toLowerCase(Locale.ROOT), start, at));
    }
}

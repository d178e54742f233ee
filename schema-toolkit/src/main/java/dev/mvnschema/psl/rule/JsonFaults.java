package dev.mvnschema.psl.rule;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON text, told as the engine's parser tells it: the fault with line and column, in bytes. */
final class JsonFaults {

    private static final int MAX_DEPTH = 127;

    private final byte[] text;
    private int at;

    private JsonFaults(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Null when the text is JSON. */
    static @Nullable String find(String json) {
        JsonFaults reader = new JsonFaults(json);
        try {
            reader.value(0);
            if (reader.peek() >= 0) {
                throw reader.ahead("trailing characters");
            }
            return null;
        } catch (Fault fault) {
            return fault.getMessage();
        }
    }

    private void value(int depth) {
        int c = peek();
        switch (c) {
            case -1 -> throw ahead("EOF while parsing a value");
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> {
                if (c != '-' && !isDigit(c)) {
                    throw ahead("expected value");
                }
                number();
            }
        }
    }

    private void object(int depth) {
        enter(depth);
        for (boolean first = true; ; first = false) {
            int c = peek();
            if (c == '}') {
                break;
            }
            if (c < 0) {
                throw ahead("EOF while parsing an object");
            }
            if (!first) {
                if (c != ',') {
                    throw ahead("expected `,` or `}`");
                }
                at++;
                c = peek();
            }
            key(c);
            value(depth);
        }
        at++;
    }

    private void key(int c) {
        if (c < 0) {
            throw ahead("EOF while parsing a value");
        }
        if (c != '"') {
            throw ahead(c == '}' ? "trailing comma" : "key must be a string");
        }
        string();
        int colon = peek();
        if (colon < 0) {
            throw ahead("EOF while parsing an object");
        }
        if (colon != ':') {
            throw ahead("expected `:`");
        }
        at++;
    }

    private void array(int depth) {
        enter(depth);
        for (boolean first = true; ; first = false) {
            int c = peek();
            if (c == ']') {
                break;
            }
            if (c < 0) {
                throw ahead("EOF while parsing a list");
            }
            if (!first) {
                if (c != ',') {
                    throw ahead("expected `,` or `]`");
                }
                at++;
                if (peek() == ']') {
                    throw ahead("trailing comma");
                }
            }
            value(depth);
        }
        at++;
    }

    private void enter(int depth) {
        if (depth > MAX_DEPTH) {
            throw ahead("recursion limit exceeded");
        }
        at++;
    }

    private void string() {
        at++;
        while (true) {
            int c = next("EOF while parsing a string");
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                escape();
            } else if (c < 0x20) {
                throw here("control character (\\u0000-\\u001F) found while parsing a string");
            }
        }
    }

    private void escape() {
        int c = next("EOF while parsing a string");
        if (c == 'u') {
            for (int i = 0; i < 4; i++) {
                if (Character.digit(next("EOF while parsing a string"), 16) < 0) {
                    throw here("invalid escape");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw here("invalid escape");
        }
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (next("EOF while parsing a value") != word.charAt(i)) {
                throw here("expected ident");
            }
        }
    }

    private void number() {
        if (text[at] == '-') {
            at++;
        }
        int first = next("EOF while parsing a value");
        if (!isDigit(first)) {
            throw here("invalid number");
        }
        if (first == '0' && at < text.length && isDigit(text[at])) {
            throw ahead("invalid number");
        }
        digits();
        if (at < text.length && text[at] == '.') {
            at++;
            atLeastOneDigit();
        }
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            if (at < text.length && (text[at] == '+' || text[at] == '-')) {
                at++;
            }
            atLeastOneDigit();
        }
    }

    private void atLeastOneDigit() {
        if (at >= text.length) {
            throw ahead("EOF while parsing a value");
        }
        if (!isDigit(text[at])) {
            throw ahead("invalid number");
        }
        digits();
    }

    private void digits() {
        while (at < text.length && isDigit(text[at])) {
            at++;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The next character that is no white space, not consumed; -1 at the end. */
    private int peek() {
        while (at < text.length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at < text.length ? text[at] & 0xff : -1;
    }

    private int next(String atEnd) {
        if (at >= text.length) {
            throw here(atEnd);
        }
        return text[at++] & 0xff;
    }

    private Fault here(String message) {
        return fault(message, at);
    }

    private Fault ahead(String message) {
        return fault(message, Math.min(text.length, at + 1));
    }

    private Fault fault(String message, int index) {
        int line = 1;
        int column = 0;
        for (int i = 0; i < index; i++) {
            column++;
            if (text[i] == '\n') {
                line++;
                column = 0;
            }
        }
        return new Fault(message + " at line " + line + " column " + column);
    }

    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }
}

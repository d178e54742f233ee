package dev.mvnschema.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares JSON by value: white space and the order of keys do not count. */
final class JsonText {

    private static final Object NULL = new Object();

    private final String text;
    private int position;

    private JsonText(String text) {
        this.text = text;
    }

    /** Texts that are no JSON are compared as they are. */
    static boolean same(String before, String after) {
        Object was = parse(before);
        Object is = parse(after);
        if (was == null || is == null) {
            return before.equals(after);
        }
        return was.equals(is);
    }

    private static @Nullable Object parse(String text) {
        try {
            JsonText reader = new JsonText(text);
            Object value = reader.value();
            reader.skipSpace();
            return reader.position == text.length() ? value : null;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException notJson) {
            return null;
        }
    }

    private Object value() {
        skipSpace();
        char c = text.charAt(position);
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        if (c == '"') {
            return "s" + string();
        }
        if (take("true")) {
            return true;
        }
        if (take("false")) {
            return false;
        }
        return take("null") ? NULL : number();
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new HashMap<>();
        position++;
        skipSpace();
        if (take("}")) {
            return map;
        }
        do {
            skipSpace();
            String key = string();
            skipSpace();
            expect(":");
            map.put(key, value());
            skipSpace();
        } while (take(","));
        expect("}");
        return map;
    }

    private List<Object> array() {
        List<Object> list = new ArrayList<>();
        position++;
        skipSpace();
        if (take("]")) {
            return list;
        }
        do {
            list.add(value());
            skipSpace();
        } while (take(","));
        expect("]");
        return list;
    }

    private String string() {
        expect("\"");
        StringBuilder out = new StringBuilder();
        while (text.charAt(position) != '"') {
            char c = text.charAt(position++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = text.charAt(position++);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(position, position + 4), 16));
                    position += 4;
                }
                default -> out.append(escape);
            }
        }
        position++;
        return out.toString();
    }

    private BigDecimal number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        BigDecimal number = new BigDecimal(text.substring(start, position));
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean take(String token) {
        if (text.startsWith(token, position)) {
            position += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("expected " + token + " at " + position);
        }
    }
}

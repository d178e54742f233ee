package dev.mvnschema.postgres.introspection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a one-dimensional array: <code>{a,"b c",d\"e}</code>. */
public final class ArrayLiteral {

    private ArrayLiteral() {}

    /** The elements; null when there is a null among them, or arrays. */
    public static @Nullable List<String> parse(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return null;
        }
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        String body = text.substring(1, text.length() - 1);
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\' && i + 1 < body.length()) {
                element.append(body.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                wasQuoted = true;
            } else if (c == ',' && !quoted) {
                if (isNull(element, wasQuoted)) {
                    return null;
                }
                elements.add(element.toString());
                element.setLength(0);
                wasQuoted = false;
            } else if (c == '{' && !quoted) {
                return null;
            } else {
                element.append(c);
            }
        }
        if (isNull(element, wasQuoted)) {
            return null;
        }
        if (!body.isEmpty()) {
            elements.add(element.toString());
        }
        return elements;
    }

    private static boolean isNull(CharSequence element, boolean quoted) {
        return !quoted && element.toString().equalsIgnoreCase("NULL");
    }
}

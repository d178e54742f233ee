package dev.mvnschema.pull;

import java.util.Locale;

/** How values are written in a schema file. */
final class PslText {

    private PslText() {}

    /** A string with its quotes. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u007f') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    /** Documentation lines, each with its three slashes and a line break. */
    static String documentation(String text) {
        StringBuilder lines = new StringBuilder();
        text.strip()
                .lines()
                .forEach(line ->
                        lines.append("/// ").append(line.stripTrailing()).append('\n'));
        return lines.toString();
    }
}

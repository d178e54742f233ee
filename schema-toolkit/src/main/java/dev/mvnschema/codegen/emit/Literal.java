package dev.mvnschema.codegen.emit;

import org.jspecify.annotations.Nullable;

/** Texts as Java string literals, and names as quoted SQL identifiers inside of them. */
final class Literal {

    private Literal() {}

    /** A literal for the text. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (Character.isISOControl(c)
                            || Character.isSurrogate((char) c)
                            || Character.isIdentifierIgnorable(c)) {
                        literal.append(String.format("\\u%04x", c));
                    } else {
                        literal.append((char) c);
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    /** A literal for a quoted SQL identifier, with its schema where there is one. */
    static String identifier(@Nullable String schema, String name) {
        return of(schema == null ? quoted(name) : quoted(schema) + "." + quoted(name));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

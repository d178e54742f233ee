package dev.mvnschema.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as Java string literals, and names as quoted SQL identifiers inside of them. */
final class Literal {

    private Literal() {}

    /** A literal for the text. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> literal.append(c == '"' ? "\\\"" : escaped((char) c)));
        return literal.append('"').toString();
    }

    /**
     * The lines of a text block for a text of several lines, without the one that opens it; none for a text of one line, or one
     * whose lines are all indented, since Java would take that away.
     */
    static List<String> block(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || text.endsWith("\n")
                || text.indexOf('\r') >= 0
                || lines.stream().allMatch(line -> line.isEmpty() || Character.isWhitespace(line.charAt(0)))) {
            return List.of();
        }
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            block.add(blockLine(line));
        }
        int last = block.size() - 1;
        block.set(last, block.get(last) + "\"\"\"");
        return block;
    }

    /** Java takes blanks at the end of a line away; a quote there would be taken for the end of the block. */
    private static String blockLine(String line) {
        StringBuilder escaped = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean last = i == line.length() - 1;
            boolean quotes = c == '"' && (last || line.startsWith("\"\"\"", i));
            escaped.append(last && c == ' ' ? "\\s" : quotes ? "\\\"" : escaped(c));
        }
        return escaped.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(c) || Character.isSurrogate(c) || Character.isIdentifierIgnorable(c)
                        ? String.format("\\u%04x", (int) c)
                        : String.valueOf(c);
        };
    }

    /** A literal for a quoted SQL identifier, with its schema where there is one. */
    static String identifier(@Nullable String schema, String name) {
        return of(schema == null ? quoted(name) : quoted(schema) + "." + quoted(name));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

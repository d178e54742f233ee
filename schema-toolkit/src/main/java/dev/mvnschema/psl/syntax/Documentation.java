package dev.mvnschema.psl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of documentation comments: those with three slashes, and block comments. Comments with two slashes are none. */
final class Documentation {

    private Documentation() {}

    /** The documentation among the children of a node, lines joined by {@code \n}; null without any. */
    static @Nullable String in(@Nullable SyntaxNode node) {
        if (node == null || !node.hasComment()) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        for (SyntaxElement child : node) {
            if (child.is(SyntaxKind.DOC_COMMENT)) {
                lines.add(child.text().substring(3).stripLeading());
            } else if (child.is(SyntaxKind.BLOCK_COMMENT)) {
                lines.addAll(linesOf(child.text()));
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** The documentation before a line and behind it, together. */
    static @Nullable String join(@Nullable String before, @Nullable String behind) {
        if (before == null || behind == null) {
            return before == null ? behind : before;
        }
        return before + "\n" + behind;
    }

    /** The lines of a block comment without its frame: the marks, the asterisks at the beginnings, blank lines at the ends. */
    private static List<String> linesOf(String comment) {
        List<String> lines = new ArrayList<>();
        for (String line : comment.substring(2, comment.length() - 2).split("\\R", -1)) {
            String stripped = line.strip();
            lines.add(stripped.startsWith("*") ? stripped.substring(1).strip() : stripped);
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}

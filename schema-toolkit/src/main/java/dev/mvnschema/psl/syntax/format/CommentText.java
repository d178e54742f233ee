package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;

/**
 * Comments on lines of their own. Line comments stay as they are; a block comment gets an asterisk before every line and loses
 * its empty lines.
 */
final class CommentText {

    private CommentText() {}

    static void layOut(SyntaxNode comments, Table table) {
        for (SyntaxElement child : comments) {
            if (child.is(SyntaxKind.BLOCK_COMMENT)) {
                block(child.text(), table);
            } else if (child.kind().isComment()) {
                line(child.text(), table);
            }
        }
    }

    private static void block(String comment, Table table) {
        line("/**", table);
        for (String part : comment.substring(2, comment.length() - 2).split("\n", -1)) {
            String text = trim(part);
            text = text.startsWith("*") ? trim(text.substring(1)) : text;
            if (!text.isEmpty()) {
                line(" * " + text, table);
            }
        }
        line(" */", table);
    }

    private static void line(String text, Table table) {
        table.startLine();
        table.suffix(text);
    }

    /** Without Unicode's white space at both ends, which is more than Java's. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhiteSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }
}

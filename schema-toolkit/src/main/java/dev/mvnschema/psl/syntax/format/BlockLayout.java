package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import dev.mvnschema.psl.syntax.SyntaxToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block: its lines in tables, a new table behind every empty line, and its attributes, each with the comment before it,
 * behind one empty line at the end.
 */
final class BlockLayout {

    private final Page page;
    private final Table table = new Table();
    private final List<Attribute> attributes = new ArrayList<>();

    BlockLayout(Page page) {
        this.page = page;
    }

    void layOut(SyntaxNode block) {
        SyntaxToken keyword = Objects.requireNonNull(block.token(SyntaxKind.KEYWORD));
        SyntaxToken name = Objects.requireNonNull(block.token(SyntaxKind.WORD));
        page.write(keyword.text() + " " + name.text() + " {");
        page.endLine();
        page.indent();
        contents(lines(block));
        attributes();
        page.outdent();
        page.write("}");
        page.endLine();
    }

    private static List<SyntaxNode> lines(SyntaxNode block) {
        List<SyntaxNode> lines = new ArrayList<>();
        for (SyntaxElement child : block) {
            if (child instanceof SyntaxNode line) {
                lines.add(line);
            }
        }
        return lines;
    }

    private void contents(List<SyntaxNode> lines) {
        boolean gap = false;
        SyntaxNode comment = null;
        for (int i = 0; i < lines.size(); i++) {
            SyntaxNode line = lines.get(i);
            boolean first = i == 0 || (i == 1 && lines.get(0).is(SyntaxKind.EMPTY_LINES));
            if (line.is(SyntaxKind.EMPTY_LINES)) {
                gap = true;
            } else if (line.is(SyntaxKind.BLOCK_ATTRIBUTE)) {
                attributes.add(new Attribute(comment, line));
                comment = null;
                gap = false;
            } else if (line.is(SyntaxKind.COMMENT_BLOCK) && isAttribute(lines, i + 1)) {
                comment = line;
                gap = false;
            } else {
                if (gap && !first) {
                    table.render(page);
                    table.startLine();
                }
                LineLayout.layOut(line, table);
                gap = false;
            }
        }
        table.render(page);
    }

    private static boolean isAttribute(List<SyntaxNode> lines, int index) {
        return index < lines.size() && lines.get(index).is(SyntaxKind.BLOCK_ATTRIBUTE);
    }

    private void attributes() {
        if (attributes.isEmpty()) {
            return;
        }
        table.startLine();
        attributes.sort(Comparator.comparingInt(attribute -> AttributeOrder.of(attribute.line)));
        for (Attribute attribute : attributes) {
            if (attribute.comment != null) {
                CommentText.layOut(attribute.comment, table);
            }
            LineLayout.layOut(attribute.line, table);
        }
        table.render(page);
    }

    private record Attribute(@Nullable SyntaxNode comment, SyntaxNode line) {}
}

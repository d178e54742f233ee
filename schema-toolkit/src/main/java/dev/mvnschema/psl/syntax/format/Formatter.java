package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.ParsedFile;
import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import dev.mvnschema.psl.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out schema files: two spaces of indentation, columns within a paragraph, block attributes at the end of the block.
 *
 * <p>Formatting what is formatted changes nothing. Lines end with {@code \n}, the file with one of them.
 */
public final class Formatter {

    private Formatter() {}

    /** Formats a file; one with lines that could not be read is left as it is. */
    public static FormattedFile format(ParsedFile file) {
        return new FormattedFile(
                file, file.isRead() ? layOut(file.tree()) : file.source().text());
    }

    /** Lays out a tree whatever its state; lines that could not be read are kept as they are. */
    public static String layOut(SyntaxTree tree) {
        Page page = new Page(tree.source().text().length());
        List<SyntaxElement> items = items(tree.root());
        for (int i = 0; i < items.size(); i++) {
            SyntaxElement item = items.get(i);
            if (i > 0 && isBlock(items.get(i - 1)) && !item.is(SyntaxKind.EMPTY_LINES)) {
                // On the line of the closing brace; it goes to a line of its own as if it had stood there.
                page.endLine();
            }
            switch (item.kind()) {
                case MODEL, ENUM, CONFIG -> new BlockLayout(page).layOut((SyntaxNode) item);
                case COMMENT_BLOCK -> {
                    Table table = new Table();
                    CommentText.layOut((SyntaxNode) item, table);
                    table.render(page);
                }
                case EMPTY_LINES -> {
                    if (i > 0 && i < items.size() - 1) {
                        page.endLine();
                    }
                }
                default -> page.write(item.text());
            }
        }
        return page.finished();
    }

    private static boolean isBlock(SyntaxElement item) {
        return item.is(SyntaxKind.MODEL) || item.is(SyntaxKind.ENUM) || item.is(SyntaxKind.CONFIG);
    }

    /** The children of the root without white space. */
    private static List<SyntaxElement> items(SyntaxNode root) {
        List<SyntaxElement> items = new ArrayList<>();
        for (SyntaxElement child : root) {
            if (!child.is(SyntaxKind.WHITESPACE)) {
                items.add(child);
            }
        }
        return items;
    }
}

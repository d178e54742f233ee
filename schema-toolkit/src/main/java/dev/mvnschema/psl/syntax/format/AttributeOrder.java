package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import dev.mvnschema.psl.syntax.SyntaxToken;
import java.util.List;

/** The order of attributes on a field and in a block. Attributes that are not listed come last and keep their order. */
final class AttributeOrder {

    private static final List<String> ORDER =
            List.of("id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore");

    private AttributeOrder() {}

    /** What to sort the node of an attribute by, with a stable sort. */
    static int of(SyntaxNode attribute) {
        SyntaxToken name = attribute.token(SyntaxKind.PATH);
        int position = name == null ? -1 : ORDER.indexOf(name.text());
        return position < 0 ? ORDER.size() : position;
    }
}

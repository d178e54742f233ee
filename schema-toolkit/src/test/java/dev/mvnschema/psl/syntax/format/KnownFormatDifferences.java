package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import java.util.Set;

/** Where we differ from the engine's formatter on purpose, or have a construct that this engine does not know. */
final class KnownFormatDifferences {

    private static final Set<SyntaxKind> VALUES =
            Set.of(SyntaxKind.STRING, SyntaxKind.NUMBER, SyntaxKind.PATH, SyntaxKind.ARRAY, SyntaxKind.FUNCTION_CALL);

    private KnownFormatDifferences() {}

    static boolean areIn(SyntaxNode node) {
        boolean behindSpace = false;
        boolean behindBlock = false;
        for (SyntaxElement child : node) {
            boolean differs = switch (child.kind()) {
                case OBJECT -> true;
                // The engine takes the indentation of a second block comment for text, and adds to it each time.
                case BLOCK_COMMENT -> behindSpace && node.is(SyntaxKind.COMMENT_BLOCK);
                // The engine drops the equals sign of a property without a value, which makes the line invalid.
                case PROPERTY -> VALUES.stream().noneMatch(((SyntaxNode) child)::has);
                default -> false;
            };
            if (differs || (child instanceof SyntaxNode inner && areIn(inner))) {
                return true;
            }
            behindSpace = child.is(SyntaxKind.WHITESPACE);
            behindBlock = child.is(SyntaxKind.MODEL) || child.is(SyntaxKind.ENUM) || (behindBlock && behindSpace);
        }
        return false;
    }
}

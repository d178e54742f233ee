package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** Values and arguments on one line: a space behind commas and colons, none elsewhere, no comma behind the last item. */
final class ValueText {

    private ValueText() {}

    /** The text of a value, an argument or an argument list; empty for every other element. */
    static String of(SyntaxElement element) {
        return switch (element.kind()) {
            case PATH, NUMBER, STRING -> element.text();
            case FUNCTION_CALL -> ofCall((SyntaxNode) element);
            case ARGUMENTS -> "(" + items(element) + ")";
            case ARRAY -> "[" + items(element) + "]";
            case OBJECT -> object(items(element));
            case ARGUMENT, MEMBER, EMPTY_ARGUMENT -> named((SyntaxNode) element);
            default -> "";
        };
    }

    /** A name and its arguments: a function call, or an attribute without its at signs. */
    static String ofCall(SyntaxNode node) {
        StringBuilder text = new StringBuilder();
        for (SyntaxElement child : node) {
            if (child.is(SyntaxKind.PATH) || child.is(SyntaxKind.ARGUMENTS)) {
                text.append(of(child));
            }
        }
        return text.toString();
    }

    private static String object(String members) {
        return members.isEmpty() ? "{}" : "{ " + members + " }";
    }

    private static String items(SyntaxElement list) {
        List<String> items = new ArrayList<>();
        for (SyntaxElement child : (SyntaxNode) list) {
            String text = of(child);
            if (!text.isEmpty()) {
                items.add(text);
            }
        }
        return String.join(", ", items);
    }

    private static String named(SyntaxNode node) {
        StringBuilder text = new StringBuilder();
        for (SyntaxElement child : node) {
            text.append(child.is(SyntaxKind.WORD) ? child.text() + ": " : of(child));
        }
        return text.toString();
    }
}

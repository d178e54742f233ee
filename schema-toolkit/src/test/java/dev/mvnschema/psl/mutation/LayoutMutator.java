package dev.mvnschema.psl.mutation;

import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.psl.syntax.SchemaParser;
import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Disarranges a valid schema without breaking it: other white space, comments and empty lines put in, attributes in another
 * order, block attributes moved up.
 */
public final class LayoutMutator {

    private static final List<String> COMMENTS = List.of(
            "// plain",
            "///doc",
            "/// doc  ",
            "//",
            "///",
            "//// four",
            "/* block */",
            "/** two\n   * lines\n\n */",
            "/*é*/",
            "//\ttab\u00a0");

    private final Random random;

    /** How often a change is made, in percent of the places where it could be. */
    private final int percent;

    public LayoutMutator(long seed) {
        this.random = new Random(seed);
        this.percent = random.nextInt(4) == 0 ? 2 : 15;
    }

    public String mutate(String text) {
        StringBuilder out = new StringBuilder();
        append(SchemaParser.parse(new SourceText("s", text)).tree().root(), out);
        return chance(10) ? out.toString().replace("\n", "\r\n") : out.toString();
    }

    private void append(SyntaxNode node, StringBuilder out) {
        List<SyntaxElement> children = new ArrayList<>();
        node.forEach(children::add);
        if (node.is(SyntaxKind.FIELD) && chance(percent)) {
            shuffleAttributes(children);
        }
        boolean free = false;
        for (SyntaxElement child : children) {
            if (isBlockLine(child)) {
                extraLines(out);
                free = endsWithoutComment(child);
            }
            switch (child.kind()) {
                case WHITESPACE ->
                    out.append(chance(percent) ? spaces(node.is(SyntaxKind.FIELD) ? 1 : 0) : child.text());
                case NEWLINE -> {
                    out.append(free ? trailingComment() : "").append(child.text());
                    free = false;
                }
                case COMMA, COLON, EQUALS, OPEN_PAREN, OPEN_BRACKET -> {
                    boolean glued = node.is(SyntaxKind.UNSUPPORTED_TYPE);
                    out.append(glued ? "" : someSpaces()).append(child.text()).append(someSpaces());
                }
                default -> {
                    if (child instanceof SyntaxNode inner) {
                        append(inner, out);
                    } else {
                        out.append(child.text());
                    }
                }
            }
        }
    }

    private static boolean isBlockLine(SyntaxElement element) {
        return element.is(SyntaxKind.FIELD)
                || element.is(SyntaxKind.ENUM_VALUE)
                || element.is(SyntaxKind.PROPERTY)
                || element.is(SyntaxKind.BLOCK_ATTRIBUTE)
                || element.is(SyntaxKind.CLOSE_BRACE);
    }

    private static void swap(List<SyntaxElement> elements, List<Integer> places, List<SyntaxElement> order) {
        for (int i = 0; i < places.size(); i++) {
            elements.set(places.get(i), order.get(i));
        }
    }

    private void shuffleAttributes(List<SyntaxElement> children) {
        List<Integer> places = new ArrayList<>();
        List<SyntaxElement> order = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).is(SyntaxKind.FIELD_ATTRIBUTE)) {
                places.add(i);
                order.add(children.get(i));
            }
        }
        Collections.shuffle(order, random);
        swap(children, places, order);
    }

    private void extraLines(StringBuilder out) {
        while (chance(percent)) {
            out.append(chance(50) ? COMMENTS.get(random.nextInt(COMMENTS.size())) : "")
                    .append(chance(20) ? "\n \n" : "\n")
                    .append(someSpaces());
        }
    }

    private String trailingComment() {
        return chance(percent) ? someSpaces() + " " + COMMENTS.get(random.nextInt(COMMENTS.size())) : "";
    }

    private static boolean endsWithoutComment(SyntaxElement line) {
        if (line instanceof SyntaxNode node) {
            for (SyntaxElement child : node) {
                if (child.kind().isComment()) {
                    return false;
                }
            }
        }
        return true;
    }

    private String someSpaces() {
        return chance(percent) ? spaces(0) : "";
    }

    private String spaces(int least) {
        return List.of("", " ", "  ", "\t", "\u00a0", "      ").get(Math.max(least, random.nextInt(6)));
    }

    private boolean chance(int percentage) {
        return random.nextInt(100) < percentage;
    }
}

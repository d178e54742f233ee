package dev.mvnschema.psl.syntax.format;

import dev.mvnschema.psl.syntax.SyntaxElement;
import dev.mvnschema.psl.syntax.SyntaxKind;
import dev.mvnschema.psl.syntax.SyntaxNode;
import dev.mvnschema.psl.syntax.SyntaxToken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One line of a block as cells of a table. */
final class LineLayout {

    private LineLayout() {}

    static void layOut(SyntaxNode line, Table table) {
        switch (line.kind()) {
            case COMMENT_BLOCK -> CommentText.layOut(line, table);
            case FIELD -> field(line, table);
            case ENUM_VALUE -> enumValue(line, table);
            case PROPERTY -> property(line, table);
            case BLOCK_ATTRIBUTE -> blockAttribute(line, table);
            default -> invalid(line, table);
        }
    }

    private static void field(SyntaxNode line, Table table) {
        table.startLine();
        table.cell(name(line));
        SyntaxNode type = line.node(SyntaxKind.FIELD_TYPE);
        table.cell(type == null ? "" : type(type));
        table.cell(attributes(line));
        comment(line, table);
    }

    private static void enumValue(SyntaxNode line, Table table) {
        table.startLine();
        table.cell(name(line));
        table.cell(attributes(line));
        comment(line, table);
    }

    private static void property(SyntaxNode line, Table table) {
        table.startLine();
        table.cell(name(line));
        StringBuilder value = new StringBuilder("=");
        for (SyntaxElement child : line) {
            String text = ValueText.of(child);
            value.append(text.isEmpty() ? "" : " " + text);
        }
        table.cell(value.toString());
        comment(line, table);
    }

    private static void blockAttribute(SyntaxNode line, Table table) {
        table.startLine();
        table.cell("@@" + ValueText.ofCall(line));
        comment(line, table);
    }

    /** Kept as it is, and no part of the columns. */
    private static void invalid(SyntaxNode line, Table table) {
        table.startLine();
        SyntaxToken text = line.token(SyntaxKind.INVALID_TEXT);
        table.suffix(text == null ? "" : text.text());
    }

    private static String name(SyntaxNode line) {
        return Objects.requireNonNull(line.token(SyntaxKind.WORD)).text();
    }

    /** The type with its arity in today's form, whatever the form it was written in. */
    private static String type(SyntaxNode node) {
        StringBuilder type = new StringBuilder();
        for (SyntaxElement child : node) {
            switch (child.kind()) {
                case WORD, UNSUPPORTED_TYPE, LIST_MARK, QUESTION -> type.append(child.text());
                case CLOSE_BRACKET -> type.append("[]");
                default -> {}
            }
        }
        return type.toString();
    }

    private static String attributes(SyntaxNode line) {
        List<SyntaxNode> attributes = new ArrayList<>();
        for (SyntaxElement child : line) {
            if (child.is(SyntaxKind.FIELD_ATTRIBUTE)) {
                attributes.add((SyntaxNode) child);
            }
        }
        attributes.sort(Comparator.comparingInt(AttributeOrder::of));
        return attributes.stream()
                .map(attribute -> "@" + ValueText.ofCall(attribute))
                .collect(Collectors.joining(" "));
    }

    private static void comment(SyntaxNode line, Table table) {
        for (SyntaxElement child : line) {
            if (child.kind().isComment()) {
                table.suffix(child.text());
            }
        }
    }
}

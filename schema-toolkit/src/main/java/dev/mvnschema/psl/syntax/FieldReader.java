package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelKeyword;
import dev.mvnschema.psl.syntax.FieldDeclaration.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of models and enums. */
final class FieldReader {

    private static final Set<String> NOT_IN_COMPOSITE_TYPES = Set.of("relation", "unique", "id");

    private final ReaderFindings findings;
    private final ExpressionReader expressions;

    FieldReader(ReaderFindings findings, ExpressionReader expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    FieldDeclaration field(SyntaxNode node, ModelKeyword block, String model, @Nullable String documentation) {
        SyntaxToken name = Objects.requireNonNull(node.token(SyntaxKind.WORD));
        SyntaxToken colon = node.token(SyntaxKind.COLON);
        SyntaxNode type = node.node(SyntaxKind.FIELD_TYPE);
        if (colon != null) {
            findings.colon(colon.span());
        } else if (type == null) {
            findings.fieldWithoutType(node, block.name().toLowerCase(Locale.ROOT), model);
        } else {
            checkForm(type);
        }
        TypeUse use = type == null ? null : type(type);
        List<AttributeUse> attributes = attributes(node);
        SourceSpan span = content(node);
        if (block == ModelKeyword.TYPE) {
            attributes.stream()
                    .map(attribute -> attribute.name().text())
                    .filter(NOT_IN_COMPOSITE_TYPES::contains)
                    .forEach(attribute -> findings.compositeTypeFieldAttribute(span, attribute));
        }
        return new FieldDeclaration(
                ExpressionReader.identifier(name),
                use,
                type == null ? Arity.REQUIRED : arity(type),
                attributes,
                Documentation.join(documentation, Documentation.in(node)),
                span);
    }

    EnumValueDeclaration enumValue(SyntaxNode node, @Nullable String documentation) {
        return new EnumValueDeclaration(
                ExpressionReader.identifier(Objects.requireNonNull(node.token(SyntaxKind.WORD))),
                attributes(node),
                Documentation.join(documentation, Documentation.in(node)),
                content(node));
    }

    /** The place of a line without the comment behind it. */
    SourceSpan content(SyntaxNode line) {
        return line.tree().source().span(line.start(), line.contentEnd());
    }

    private List<AttributeUse> attributes(SyntaxNode line) {
        List<SyntaxNode> nodes = line.nodes(SyntaxKind.FIELD_ATTRIBUTE);
        if (nodes.isEmpty()) {
            return List.of();
        }
        List<AttributeUse> attributes = new ArrayList<>(nodes.size());
        for (SyntaxNode node : nodes) {
            attributes.add(expressions.attribute(node));
        }
        return attributes;
    }

    /** Forms that are understood and no longer allowed. */
    private void checkForm(SyntaxNode type) {
        if (type.has(SyntaxKind.BANG)) {
            findings.bang(type.span());
        } else if (type.has(SyntaxKind.OPEN_BRACKET)) {
            findings.listInBrackets(type.span());
        } else if (isBoth(type)) {
            findings.optionalList(type.span());
        }
    }

    /** {@code Int[]?}: reported, and then no field. */
    static boolean isOptionalList(SyntaxNode field) {
        SyntaxNode type = field.node(SyntaxKind.FIELD_TYPE);
        return type != null && !type.has(SyntaxKind.BANG) && !type.has(SyntaxKind.OPEN_BRACKET) && isBoth(type);
    }

    private static boolean isBoth(SyntaxNode type) {
        return type.has(SyntaxKind.LIST_MARK) && type.has(SyntaxKind.QUESTION);
    }

    private static Arity arity(SyntaxNode type) {
        if (type.has(SyntaxKind.LIST_MARK) || type.has(SyntaxKind.OPEN_BRACKET)) {
            return Arity.LIST;
        }
        return type.has(SyntaxKind.QUESTION) ? Arity.OPTIONAL : Arity.REQUIRED;
    }

    private TypeUse type(SyntaxNode type) {
        SyntaxNode unsupported = type.node(SyntaxKind.UNSUPPORTED_TYPE);
        if (unsupported != null) {
            SyntaxToken sql = Objects.requireNonNull(unsupported.token(SyntaxKind.STRING));
            return new TypeUse.Unsupported(expressions.string(sql).value(), unsupported.span());
        }
        SyntaxToken name = Objects.requireNonNull(type.token(SyntaxKind.WORD));
        return new TypeUse.Named(name.text(), name.span());
    }
}

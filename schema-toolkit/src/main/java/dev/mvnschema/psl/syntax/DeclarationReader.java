package dev.mvnschema.psl.syntax;

import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigKeyword;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelKeyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the declarations of a file from its tree. Lines that the parser refused are not there; the others are, in order. */
final class DeclarationReader {

    private final ReaderFindings findings;
    private final ExpressionReader expressions;
    private final FieldReader fields;

    DeclarationReader(ReaderFindings findings) {
        this.findings = findings;
        this.expressions = new ExpressionReader(findings);
        this.fields = new FieldReader(findings, expressions);
    }

    List<Declaration> read(SyntaxTree tree) {
        List<Declaration> declarations = new ArrayList<>();
        SyntaxNode comment = null;
        for (SyntaxElement child : tree.root()) {
            switch (child.kind()) {
                case MODEL -> declarations.add(model((SyntaxNode) child, Documentation.in(comment)));
                case ENUM -> declarations.add(enumeration((SyntaxNode) child, Documentation.in(comment)));
                case CONFIG -> declarations.add(config((SyntaxNode) child, Documentation.in(comment)));
                default -> {}
            }
            // A comment belongs to the block that follows without an empty line between them.
            if (child.is(SyntaxKind.COMMENT_BLOCK)) {
                comment = (SyntaxNode) child;
            } else if (!child.is(SyntaxKind.WHITESPACE)) {
                comment = null;
            }
        }
        return declarations;
    }

    private ModelDeclaration model(SyntaxNode node, @Nullable String documentation) {
        ModelKeyword keyword = ModelKeyword.valueOf(keyword(node));
        Identifier name = name(node);
        List<FieldDeclaration> found = new ArrayList<>();
        List<AttributeUse> attributes = new ArrayList<>();
        SyntaxNode comment = null;
        for (SyntaxElement child : node) {
            switch (child.kind()) {
                case COMMENT_BLOCK -> comment = (SyntaxNode) child;
                case FIELD -> {
                    FieldDeclaration field =
                            fields.field((SyntaxNode) child, keyword, name.text(), Documentation.in(comment));
                    if (field.type() != null && !FieldReader.isOptionalList((SyntaxNode) child)) {
                        found.add(field);
                    }
                    comment = null;
                }
                case BLOCK_ATTRIBUTE -> blockAttribute((SyntaxNode) child, keyword, attributes);
                default -> {}
            }
        }
        return new ModelDeclaration(keyword, name, found, attributes, documentation, node.span());
    }

    private void blockAttribute(SyntaxNode node, ModelKeyword keyword, List<AttributeUse> attributes) {
        AttributeUse attribute = expressions.attribute(node);
        if (keyword == ModelKeyword.TYPE) {
            findings.compositeTypeAttribute(node, attribute.name().text());
        } else {
            attributes.add(attribute);
        }
    }

    private EnumDeclaration enumeration(SyntaxNode node, @Nullable String documentation) {
        List<EnumValueDeclaration> values = new ArrayList<>();
        List<AttributeUse> attributes = new ArrayList<>();
        SyntaxNode comment = null;
        for (SyntaxElement child : node) {
            switch (child.kind()) {
                case COMMENT_BLOCK -> comment = (SyntaxNode) child;
                case ENUM_VALUE -> {
                    values.add(fields.enumValue((SyntaxNode) child, Documentation.in(comment)));
                    comment = null;
                }
                case BLOCK_ATTRIBUTE -> attributes.add(expressions.attribute((SyntaxNode) child));
                default -> {}
            }
        }
        return new EnumDeclaration(name(node), values, attributes, documentation, node.span());
    }

    private ConfigDeclaration config(SyntaxNode node, @Nullable String documentation) {
        List<ConfigProperty> properties = new ArrayList<>();
        for (SyntaxElement child : node) {
            if (child.is(SyntaxKind.PROPERTY)) {
                SyntaxNode property = (SyntaxNode) child;
                properties.add(
                        new ConfigProperty(name(property), expressions.valueIn(property), fields.content(property)));
            }
        }
        return new ConfigDeclaration(
                ConfigKeyword.valueOf(keyword(node)), name(node), properties, documentation, node.span());
    }

    private static String keyword(SyntaxNode block) {
        return Objects.requireNonNull(block.token(SyntaxKind.KEYWORD)).text().toUpperCase(Locale.ROOT);
    }

    private static Identifier name(SyntaxNode node) {
        return ExpressionReader.identifier(Objects.requireNonNull(node.token(SyntaxKind.WORD)));
    }
}

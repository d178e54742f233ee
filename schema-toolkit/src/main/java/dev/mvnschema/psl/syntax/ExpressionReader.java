package dev.mvnschema.psl.syntax;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.Member;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.ObjectValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads values, arguments and attributes from their nodes. */
final class ExpressionReader {

    private final StringReader strings;

    ExpressionReader(ReaderFindings findings) {
        this.strings = new StringReader(findings);
    }

    AttributeUse attribute(SyntaxNode node) {
        SyntaxToken name = Objects.requireNonNull(node.token(SyntaxKind.PATH));
        SyntaxNode arguments = node.node(SyntaxKind.ARGUMENTS);
        int end = arguments == null ? name.end() : arguments.end();
        return new AttributeUse(
                identifier(name), arguments(arguments), node.tree().source().span(node.start(), end));
    }

    static Identifier identifier(SyntaxToken token) {
        return new Identifier(token.text(), token.span());
    }

    /** The value of a string token. */
    StringValue string(SyntaxToken token) {
        return new StringValue(strings.read(token), token.span());
    }

    /** The value that stands as a child of a node, or null when there is none. */
    @Nullable
    Expression valueIn(SyntaxNode parent) {
        for (SyntaxElement child : parent) {
            Expression value = value(child);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private ArgumentList arguments(@Nullable SyntaxNode node) {
        if (node == null) {
            return ArgumentList.NONE;
        }
        List<Argument> arguments = new ArrayList<>(4);
        List<Identifier> empty = new ArrayList<>(0);
        SourceSpan comma = null;
        for (SyntaxElement child : node) {
            switch (child.kind()) {
                case COMMA -> comma = child.span();
                case ARGUMENT -> {
                    comma = null;
                    arguments.add(argument((SyntaxNode) child));
                }
                case EMPTY_ARGUMENT -> {
                    comma = null;
                    empty.add(name((SyntaxNode) child));
                }
                default -> {}
            }
        }
        return new ArgumentList(arguments, empty, comma);
    }

    private Argument argument(SyntaxNode node) {
        Identifier name = node.has(SyntaxKind.WORD) ? name(node) : null;
        return new Argument(name, Objects.requireNonNull(valueIn(node)), node.span());
    }

    private static Identifier name(SyntaxNode node) {
        return identifier(Objects.requireNonNull(node.token(SyntaxKind.WORD)));
    }

    private @Nullable Expression value(SyntaxElement element) {
        return switch (element.kind()) {
            case STRING -> string((SyntaxToken) element);
            case NUMBER -> new NumericValue(element.text(), element.span());
            case PATH -> new ConstantValue(element.text(), element.span());
            case ARRAY -> new ArrayValue(values((SyntaxNode) element), element.span());
            case OBJECT -> new ObjectValue(members((SyntaxNode) element), element.span());
            case FUNCTION_CALL -> call((SyntaxNode) element);
            default -> null;
        };
    }

    private FunctionCall call(SyntaxNode node) {
        SyntaxToken name = Objects.requireNonNull(node.token(SyntaxKind.PATH));
        return new FunctionCall(identifier(name), arguments(node.node(SyntaxKind.ARGUMENTS)), node.span());
    }

    private List<Expression> values(SyntaxNode node) {
        List<Expression> values = new ArrayList<>();
        for (SyntaxElement child : node) {
            Expression value = value(child);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private List<Member> members(SyntaxNode node) {
        List<Member> members = new ArrayList<>();
        for (SyntaxElement child : node) {
            if (child.is(SyntaxKind.MEMBER)) {
                SyntaxNode member = (SyntaxNode) child;
                members.add(new Member(name(member), Objects.requireNonNull(valueIn(member))));
            }
        }
        return members;
    }
}

package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.Member;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.ObjectValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expressions as messages show them. */
public final class ExpressionText {

    private ExpressionText() {}

    /** What kind of value it is, in the engine's words. */
    public static String kind(Expression expression) {
        if (expression instanceof NumericValue) {
            return "numeric";
        }
        if (expression instanceof StringValue) {
            return "string";
        }
        if (expression instanceof ConstantValue) {
            return "literal";
        }
        if (expression instanceof FunctionCall) {
            return "functional";
        }
        return expression instanceof ArrayValue ? "array" : "object";
    }

    /** The expression on one line, without white space between its parts. */
    public static String of(Expression expression) {
        if (expression instanceof StringValue string) {
            return quoted(string.value());
        }
        if (expression instanceof NumericValue number) {
            return number.text();
        }
        if (expression instanceof ConstantValue constant) {
            return constant.text();
        }
        if (expression instanceof FunctionCall call) {
            return call.name().text() + "(" + joined(call.arguments().arguments(), ExpressionText::argument) + ")";
        }
        if (expression instanceof ArrayValue array) {
            return "[" + joined(array.elements(), ExpressionText::of) + "]";
        }
        return "{ " + joined(((ObjectValue) expression).members(), ExpressionText::member) + " }";
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escaped = "\"\\\n\r\t".indexOf(c);
            if (escaped >= 0) {
                text.append('\\').append("\"\\nrt".charAt(escaped));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static String argument(Argument argument) {
        return argument.name() == null ? of(argument.value()) : argument.name().text() + ": " + of(argument.value());
    }

    private static String member(Member member) {
        return member.name().text() + ": " + of(member.value());
    }

    private static <T> String joined(List<T> elements, Function<T, String> rendered) {
        return elements.stream().map(rendered).collect(Collectors.joining(","));
    }
}

package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a checked {@code @default} into its value. */
final class DefaultBuilder {

    private static final int NANOID_LENGTH = 21;

    private DefaultBuilder() {}

    static @Nullable DefaultValue defaultValue(ScalarDraft field) {
        return field.defaultValue == null ? null : value(field.defaultValue, field.kind);
    }

    private static DefaultValue value(Expression expression, ScalarKind kind) {
        if (expression instanceof StringValue string) {
            return new DefaultValue.StringLiteral(string.value());
        }
        if (expression instanceof NumericValue number) {
            return new DefaultValue.NumberLiteral(number.text());
        }
        if (expression instanceof ConstantValue constant) {
            return kind instanceof ScalarKind.EnumRef
                    ? new DefaultValue.EnumLiteral(constant.text())
                    : new DefaultValue.BooleanLiteral(constant.text().equals("true"));
        }
        if (expression instanceof ArrayValue array) {
            return new DefaultValue.ListLiteral(array.elements().stream()
                    .map(element -> value(element, kind))
                    .toList());
        }
        return function((FunctionCall) expression);
    }

    private static DefaultValue function(FunctionCall call) {
        List<Argument> arguments = call.arguments().arguments();
        return switch (call.name().text()) {
            case "autoincrement" -> new DefaultValue.Autoincrement();
            case "now" -> new DefaultValue.Now();
            case "ulid" -> new DefaultValue.Ulid();
            case "uuid" -> new DefaultValue.Uuid(number(arguments, 4));
            case "cuid" -> new DefaultValue.Cuid(number(arguments, 1));
            case "nanoid" -> new DefaultValue.Nanoid(number(arguments, NANOID_LENGTH));
            case "dbgenerated" ->
                new DefaultValue.DbGenerated(
                        arguments.isEmpty() || !(arguments.get(0).value() instanceof StringValue sql)
                                ? null
                                : sql.value());
            default -> throw new IllegalStateException("an unknown default function in a valid schema");
        };
    }

    private static int number(List<Argument> arguments, int absent) {
        return !arguments.isEmpty() && arguments.get(0).value() instanceof NumericValue number
                ? Integer.parseInt(number.text())
                : absent;
    }
}

package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.DefaultCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;

/** Reads {@code @default}: does the kind of value fit the kind of type? Whether a literal parses is a rule for later. */
final class DefaultAttributes {

    private final SchemaDraft schema;
    private final Report report;
    private final DefaultFunctions functions = new DefaultFunctions();

    DefaultAttributes(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
    }

    void visit(ScalarDraft field, Arguments arguments) {
        Expression value = arguments.takeDefault("value");
        if (value == null) {
            return;
        }
        String map = arguments.takeName("map");
        if (fits(field, value, map != null, arguments)) {
            field.defaultAttribute = arguments.attribute;
            field.defaultValue = value;
            field.defaultMap = map;
        }
    }

    private boolean fits(ScalarDraft field, Expression value, boolean named, Arguments arguments) {
        if (value instanceof FunctionCall call && call.name().text().equals("dbgenerated")) {
            return DefaultFunctions.dbgenerated(call, arguments);
        }
        if (field.kind instanceof ScalarKind.BuiltIn builtIn) {
            if (value instanceof FunctionCall call) {
                return function(field, builtIn.type(), call, named, arguments);
            }
            return field.isList() ? list(builtIn.type(), value, arguments) : single(builtIn.type(), value, arguments);
        }
        if (field.kind instanceof ScalarKind.EnumRef type) {
            return field.isList() ? enumList(type.type(), value, arguments) : enumValue(type.type(), value, arguments);
        }
        if (field.kind instanceof ScalarKind.Composite composite) {
            report.field(
                    DefaultCode.NOT_ALLOWED,
                    "composite type",
                    composite.type().name(),
                    field.name(),
                    arguments.span(),
                    "Defaults on fields of type composite are not supported. Please remove the `@default` attribute.");
            return false;
        }
        arguments.error(
                DefaultCode.NOT_ALLOWED, "Only @default(dbgenerated(\"...\")) can be used for Unsupported types.");
        return false;
    }

    private boolean function(
            ScalarDraft field, ScalarType type, FunctionCall call, boolean named, Arguments arguments) {
        String name = call.name().text();
        if (name.equals("autoincrement") && named) {
            arguments.error(DefaultCode.NAMED_DEFAULT, "Naming an autoincrement default value is not allowed.");
            return false;
        }
        if (!DefaultFunctions.isKnown(name)) {
            schema.unknownFunctions.add(field);
            return true;
        }
        if (DefaultFunctions.applies(name, type)) {
            return functions.validArguments(call, arguments);
        }
        arguments.error(
                DefaultCode.FUNCTION_TYPE,
                "The function `" + name + "()` cannot be used on fields of type `" + type.keyword() + "`.");
        return false;
    }

    private static boolean single(ScalarType type, Expression value, Arguments arguments) {
        if (value instanceof ArrayValue) {
            arguments.error(DefaultCode.LIST_SHAPE, "The default value of a non-list field cannot be a list.");
            return false;
        }
        return literal(type, value, arguments);
    }

    private static boolean list(ScalarType type, Expression value, Arguments arguments) {
        if (!(value instanceof ArrayValue array)) {
            arguments.error(DefaultCode.LIST_SHAPE, "The default value of a list field must be a list.");
            return false;
        }
        return array.elements().stream().allMatch(element -> literal(type, element, arguments));
    }

    private static boolean literal(ScalarType type, Expression value, Arguments arguments) {
        if (type == ScalarType.BOOLEAN && value instanceof ConstantValue constant) {
            return bool(constant, arguments);
        }
        boolean fits = switch (type) {
            case STRING, JSON, BYTES, DATE_TIME -> value instanceof StringValue;
            case INT, BIG_INT, FLOAT -> value instanceof NumericValue;
            case DECIMAL -> value instanceof NumericValue || value instanceof StringValue;
            case BOOLEAN -> false;
        };
        if (!fits) {
            arguments.error(
                    DefaultCode.VALUE_TYPE,
                    "Expected a " + type.keyword() + " value, but found `" + ExpressionText.of(value) + "`.");
        }
        return fits;
    }

    private static boolean bool(ConstantValue constant, Arguments arguments) {
        if (constant.text().equals("true") || constant.text().equals("false")) {
            return true;
        }
        arguments.error(DefaultCode.VALUE_TYPE, constant.span(), "A boolean literal must be `true` or `false`.");
        return false;
    }

    private static boolean enumList(EnumDraft type, Expression value, Arguments arguments) {
        if (value instanceof ArrayValue array) {
            return array.elements().stream().allMatch(element -> enumValue(type, element, arguments));
        }
        return notAnEnumValue(value, arguments);
    }

    private static boolean enumValue(EnumDraft type, Expression value, Arguments arguments) {
        if (!(value instanceof ConstantValue constant)) {
            return notAnEnumValue(value, arguments);
        }
        if (type.valuesByName.containsKey(constant.text())) {
            return true;
        }
        arguments.suggest(
                DefaultCode.ENUM_VALUE,
                "The defined default value `" + constant.text()
                        + "` is not a valid value of the enum specified for the field.",
                constant.text(),
                type.valuesByName.keySet());
        return false;
    }

    private static boolean notAnEnumValue(Expression value, Arguments arguments) {
        arguments.error(
                DefaultCode.ENUM_VALUE, "Expected an enum value, but found `" + ExpressionText.of(value) + "`.");
        return false;
    }
}

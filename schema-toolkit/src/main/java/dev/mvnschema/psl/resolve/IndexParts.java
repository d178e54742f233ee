package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.IndexPart.Nulls;
import dev.mvnschema.psl.IndexPart.Sort;
import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.IndexCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.OperatorClass;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.ArgumentList;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one part of an index: {@code name} or {@code name(sort: Desc, ops: X, nulls: Last)}. Other arguments are ignored. */
final class IndexParts {

    private IndexParts() {}

    /** A part as written, its field not looked up yet. */
    record Part(
            String field,
            @Nullable Sort sort,
            @Nullable Long length,
            @Nullable OperatorClass operatorClass,
            @Nullable String rawOperatorClass,
            @Nullable Nulls nulls) {

        static Part plain(String field) {
            return new Part(field, null, null, null, null, null);
        }

        PartDraft on(ScalarDraft scalar) {
            return new PartDraft(scalar, sort, length, operatorClass, rawOperatorClass, nulls);
        }
    }

    static @Nullable Part read(Expression expression, Report report) {
        if (expression instanceof ConstantValue name) {
            return Part.plain(name.text());
        }
        if (!(expression instanceof FunctionCall call)) {
            Values.mismatch("constant literal", expression, report);
            return null;
        }
        ArgumentList arguments = call.arguments();
        Sort sort = sort(find(arguments, "sort"), report);
        Long length = length(find(arguments, "length"), report);
        Argument ops = find(arguments, "ops");
        OperatorClass known = ops == null ? null : operatorClass(ops, report);
        String raw = ops == null ? null : raw(ops);
        Nulls nulls = nulls(find(arguments, "nulls"), report);
        return new Part(call.name().text(), sort, length, known, raw, nulls);
    }

    private static @Nullable Argument find(ArgumentList arguments, String name) {
        for (Argument argument : arguments.arguments()) {
            if (argument.name() != null && argument.name().text().equals(name)) {
                return argument;
            }
        }
        return null;
    }

    private static @Nullable Sort sort(@Nullable Argument argument, Report report) {
        String value = argument == null ? null : Values.constant(argument.value(), report);
        if (argument == null || value == null) {
            return null;
        }
        return switch (value) {
            case "Asc" -> Sort.ASC;
            case "Desc" -> Sort.DESC;
            default -> {
                unexpected(argument, "Asc, Desc", report);
                yield null;
            }
        };
    }

    private static @Nullable Long length(@Nullable Argument argument, Report report) {
        Long length = argument == null ? null : Values.integer(argument.value(), report);
        return length == null || length < 0 ? null : length;
    }

    private static @Nullable Nulls nulls(@Nullable Argument argument, Report report) {
        if (argument == null) {
            return null;
        }
        if (argument.value() instanceof ConstantValue constant) {
            if (constant.text().equals("First")) {
                return Nulls.FIRST;
            }
            if (constant.text().equals("Last")) {
                return Nulls.LAST;
            }
        }
        report.error(
                ExtensionCode.NULLS_ORDER,
                argument.span(),
                "The `nulls` argument can only be `First` or `Last`, not `" + ExpressionText.of(argument.value())
                        + "`.");
        return null;
    }

    private static @Nullable OperatorClass operatorClass(Argument argument, Report report) {
        if (argument.value() instanceof ConstantValue constant) {
            OperatorClass found = OperatorClass.find(constant.text());
            if (found == null) {
                unexpected(argument, "Invalid operator class: " + constant.text(), report);
            }
            return found;
        }
        if (!(argument.value() instanceof FunctionCall call)
                || !call.name().text().equals("raw")) {
            unexpected(argument, "operator class", report);
            return null;
        }
        List<Argument> arguments = call.arguments().arguments();
        if (arguments.size() != 1) {
            unexpected(argument, "Wrong number of arguments. Expected: 1, got: " + arguments.size(), report);
        } else if (!(arguments.get(0).value() instanceof StringValue)) {
            unexpected(argument, "Invalid parameter type: expected string", report);
        }
        return null;
    }

    private static @Nullable String raw(Argument argument) {
        return argument.value() instanceof FunctionCall call
                        && call.name().text().equals("raw")
                        && call.arguments().arguments().size() == 1
                        && call.arguments().arguments().get(0).value() instanceof StringValue string
                ? string.value()
                : null;
    }

    private static void unexpected(Argument argument, String expected, Report report) {
        report.error(IndexCode.WRONG_PART_ARGUMENT, argument.span(), "Unexpected token. Expected one of: " + expected);
    }
}

package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Datasource.UrlSource;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.syntax.ArgumentList;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import org.jspecify.annotations.Nullable;

/** Reads values of configuration blocks that are a string or {@code env("VARIABLE")}. */
final class EnvironmentCalls {

    private EnvironmentCalls() {}

    static boolean isCall(Expression expression) {
        return expression instanceof FunctionCall call && call.name().text().equals("env");
    }

    static @Nullable UrlSource stringOrVariable(Expression expression, Report report) {
        if (expression instanceof StringValue string) {
            return new UrlSource.Literal(string.value());
        }
        if (isCall(expression)) {
            String variable = variable((FunctionCall) expression, report);
            return variable == null ? null : new UrlSource.EnvironmentVariable(variable);
        }
        Values.mismatch("String", expression, report);
        return null;
    }

    /** The name of the variable, or null when the call is wrong. */
    static @Nullable String variable(FunctionCall call, Report report) {
        ArgumentList arguments = call.arguments();
        for (Argument argument : arguments.arguments()) {
            if (argument.name() != null) {
                report.warning(
                        ConfigCode.ENV_NAMED_ARGUMENT,
                        argument.span(),
                        "The env function doesn't expect named arguments");
            }
        }
        if (arguments.arguments().isEmpty() && !arguments.emptyArguments().isEmpty()) {
            report.error(
                    ConfigCode.ENV_ARGUMENTS,
                    call.span(),
                    "The env function expects a singular, unnamed, string argument.");
            return null;
        }
        int count = arguments.arguments().size() + arguments.emptyArguments().size();
        if (count != 1 || arguments.trailingComma() != null) {
            report.error(
                    ConfigCode.ENV_ARGUMENTS,
                    call.span(),
                    "Exactly one string parameter must be passed to the env function.");
            return null;
        }
        return Values.string(arguments.arguments().get(0).value(), report);
    }
}

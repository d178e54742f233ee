package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.DefaultCode;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.List;
import java.util.Set;

/** The functions that {@code @default} knows and the arguments that they take. */
final class DefaultFunctions {

    private static final Set<String> KNOWN =
            Set.of("autoincrement", "cuid", "dbgenerated", "nanoid", "now", "ulid", "uuid", "auto");

    static boolean isKnown(String function) {
        return KNOWN.contains(function);
    }

    /** Whether a known function makes values of that type. ({@code auto()} is refused later, by the rules.) */
    static boolean applies(String function, ScalarType type) {
        return switch (function) {
            case "autoincrement" -> type == ScalarType.INT || type == ScalarType.BIG_INT;
            case "cuid", "nanoid", "ulid", "uuid" -> type == ScalarType.STRING;
            case "now" -> type == ScalarType.DATE_TIME;
            default -> true;
        };
    }

    static boolean dbgenerated(FunctionCall call, Arguments attribute) {
        List<Argument> arguments = call.arguments().arguments();
        if (arguments.isEmpty()) {
            return true;
        }
        if (arguments.size() > 1 || !(arguments.get(0).value() instanceof StringValue sql)) {
            attribute.error(DefaultCode.FUNCTION_ARGUMENTS, "`dbgenerated()` takes a single String argument");
            return false;
        }
        if (sql.value().isEmpty()) {
            attribute.error(
                    DefaultCode.FUNCTION_ARGUMENTS,
                    "dbgenerated() takes either no argument, or a single nonempty string argument.");
            return false;
        }
        return true;
    }

    boolean validArguments(FunctionCall call, Arguments attribute) {
        return switch (call.name().text()) {
            case "uuid" -> number(call, attribute, 4, 7, "which is either 4 or 7", false);
            case "cuid" -> number(call, attribute, 1, 2, "which is either 1 or 2", false);
            case "nanoid" -> number(call, attribute, 2, 255, "between 2 and 255", true);
            case "auto" -> noArguments(call, attribute, "`auto()` takes no arguments");
            default ->
                noArguments(
                        call,
                        attribute,
                        "The `" + call.name().text()
                                + "` function does not take any argument. Consider changing this default to `"
                                + call.name().text() + "()`.");
        };
    }

    private static boolean noArguments(FunctionCall call, Arguments attribute, String message) {
        if (call.arguments().arguments().isEmpty()) {
            return true;
        }
        attribute.error(DefaultCode.FUNCTION_ARGUMENTS, message);
        return false;
    }

    private static boolean number(
            FunctionCall call, Arguments attribute, int low, int high, String which, boolean between) {
        List<Argument> arguments = call.arguments().arguments();
        if (arguments.isEmpty()) {
            return true;
        }
        if (arguments.size() > 1 || !(arguments.get(0).value() instanceof NumericValue number)) {
            attribute.error(
                    DefaultCode.FUNCTION_ARGUMENTS, "`" + call.name().text() + "()` takes a single Int argument.");
            return false;
        }
        int value = smallNumber(number.text());
        if (between ? value >= low && value <= high : value == low || value == high) {
            return true;
        }
        attribute.error(
                DefaultCode.FUNCTION_ARGUMENTS,
                "`" + call.name().text() + "()` takes either no argument, or a single integer argument " + which + ".");
        return false;
    }

    /** The number, or -1 when it is none that a function takes. */
    private static int smallNumber(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}

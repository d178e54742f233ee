package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.code.NativeTypeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.DatasourceDraft;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.NativeTypes;
import dev.mvnschema.psl.draft.NativeTypes.Constructor;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.AttributeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code @db.…}: known, on the right type, arguments in range; and {@code Unsupported("…")} that is supported after all. */
final class NativeTypeRules {

    private static final Pattern SQL_TYPE = Pattern.compile("([^(]+)(?:\\((.*?)\\))?(?:.+)?");
    private static final int MAX_PRECISION = 1000;
    private static final int MAX_FRACTION = 6;

    private final @Nullable DatasourceDraft datasource;
    private final Report report;

    NativeTypeRules(@Nullable DatasourceDraft datasource, Report report) {
        this.datasource = datasource;
        this.report = report;
    }

    /** The name of the field's native type as written, whether or not its arguments are right; null without one. */
    static @Nullable String name(ScalarDraft field) {
        if (field.nativeTypeUse == null) {
            return null;
        }
        String written = field.nativeTypeUse.name().text();
        String name = written.substring(written.indexOf('.') + 1);
        Constructor type = NativeTypes.find(name);
        boolean readable = type != null && arguments(type, texts(field.nativeTypeUse)) != null;
        return readable ? name : null;
    }

    void visit(ScalarDraft field) {
        AttributeUse use = field.nativeTypeUse;
        if (use == null) {
            return;
        }
        String written = use.name().text();
        String prefix = written.substring(0, written.indexOf('.'));
        String name = written.substring(prefix.length() + 1);
        if (datasource != null && !datasource.name().equals(prefix)) {
            report.error(
                    NativeTypeCode.PREFIX,
                    use.span(),
                    "The prefix " + prefix
                            + " is invalid. It must be equal to the name of an existing datasource e.g. "
                            + datasource.name() + ". Did you mean to use " + datasource.name() + "." + name + "?");
        }
        Constructor type = datasource == null ? null : NativeTypes.find(name);
        if (type == null) {
            report.suggest(
                    NativeTypeCode.UNKNOWN,
                    use.span(),
                    "Native type " + name + " is not supported for " + (datasource == null ? "Default" : "postgresql")
                            + " connector.",
                    Spelling.hint(name, NativeTypes.names()));
            return;
        }
        check(field, type, use);
    }

    private void check(ScalarDraft field, Constructor type, AttributeUse use) {
        List<String> texts = texts(use);
        if (texts.size() > type.arguments()) {
            report.error(
                    NativeTypeCode.ARGUMENT_COUNT,
                    use.span(),
                    type.arguments() == 0
                            ? "Function \"" + type.name() + "\" takes 0 arguments, but received " + texts.size() + "."
                            : "Native type " + type.name() + " takes " + type.arguments()
                                    + " optional arguments, but received " + texts.size() + ".");
            return;
        }
        if (field.scalarType() != type.scalar()) {
            report.error(
                    NativeTypeCode.FIELD_TYPE,
                    use.span(),
                    "Native type " + type.name() + " is not compatible with declared field type "
                            + (field.scalarType() == null
                                    ? ""
                                    : field.scalarType().keyword())
                            + ", expected field type " + type.scalar().keyword() + ".");
            return;
        }
        List<Integer> arguments = arguments(type, texts);
        if (arguments == null) {
            report.error(
                    NativeTypeCode.ARGUMENT,
                    use.span(),
                    "Expected " + (type.arguments() == 2 ? "two nonnegative integers" : "a nonnegative integer")
                            + ", but found (" + String.join(", ", texts) + ").");
            return;
        }
        field.nativeType = new NativeType(type.name(), arguments);
        range(type, arguments, use);
    }

    private void range(Constructor type, List<Integer> arguments, AttributeUse use) {
        if (arguments.isEmpty()) {
            return;
        }
        int first = arguments.get(0);
        String shown = rendered(type, arguments);
        switch (type.name()) {
            case "Decimal" -> {
                if (arguments.get(1) > first) {
                    report.error(
                            NativeTypeCode.RANGE,
                            use.span(),
                            "The scale must not be larger than the precision for the " + shown
                                    + " native type in Postgres.");
                } else if (first == 0 || first > MAX_PRECISION) {
                    outOfRange(use, shown, "Precision must be positive with a maximum value of 1000.");
                }
            }
            case "Bit", "VarBit" -> {
                if (first == 0) {
                    outOfRange(use, shown, "M must be a positive integer.");
                }
            }
            case "Timestamp", "Timestamptz", "Time", "Timetz" -> {
                if (first > MAX_FRACTION) {
                    outOfRange(use, shown, "M can range from 0 to 6.");
                }
            }
            default -> {}
        }
    }

    private void outOfRange(AttributeUse use, String type, String message) {
        report.error(
                NativeTypeCode.RANGE,
                use.span(),
                "Argument M is out of range for native type `" + type + "` of Postgres: " + message);
    }

    void unsupported(ScalarDraft field) {
        if (datasource == null || !(field.kind instanceof ScalarKind.Unsupported unsupported)) {
            return;
        }
        Matcher matcher = SQL_TYPE.matcher(unsupported.sql());
        if (!matcher.matches()) {
            return;
        }
        Constructor type = NativeTypes.find(matcher.group(1).trim());
        List<String> texts = matcher.group(2) == null
                ? List.of()
                : List.of(matcher.group(2).split(",", -1)).stream()
                        .map(String::trim)
                        .toList();
        List<Integer> arguments = type == null ? null : arguments(type, texts);
        if (type != null && arguments != null) {
            report.invalid(
                    TypeCode.SUPPORTED_AFTER_ALL,
                    field.source.span(),
                    "The type `Unsupported(\"" + unsupported.sql()
                            + "\")` you specified in the type definition for the field `" + field.name()
                            + "` is supported as a native type by Prisma. Please use the native type notation `"
                            + type.scalar().keyword() + " @" + datasource.name() + "." + rendered(type, arguments)
                            + "` for full support.");
        }
    }

    private static String rendered(Constructor type, List<Integer> arguments) {
        return arguments.isEmpty()
                ? type.name()
                : type.name() + "("
                        + String.join(
                                ",", arguments.stream().map(String::valueOf).toList()) + ")";
    }

    /** The arguments as numbers; null when they are none, or not as many as the type takes. */
    private static @Nullable List<Integer> arguments(Constructor type, List<String> texts) {
        if (type.arguments() == 0 || texts.isEmpty()) {
            return List.of();
        }
        if (texts.size() != type.arguments()) {
            return null;
        }
        List<Integer> numbers = new ArrayList<>(texts.size());
        for (String text : texts) {
            int number = wholeNumber(text);
            if (number < 0) {
                return null;
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** The number that a text of digits stands for, or -1. */
    private static int wholeNumber(String text) {
        int digits = text.startsWith("+") ? 1 : 0;
        if (text.length() == digits) {
            return -1;
        }
        long number = 0;
        for (int i = digits; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > Integer.MAX_VALUE) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private static List<String> texts(AttributeUse use) {
        return use.arguments().arguments().stream()
                .map(Argument::value)
                .map(ExpressionText::of)
                .toList();
    }
}

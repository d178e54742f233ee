package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.SchemaCode;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.syntax.ArgumentList;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of one attribute while they are read; {@link #finish} reports those that nobody asked for. */
final class Arguments {

    final AttributeUse attribute;
    private final Report report;

    /** The arguments that nobody has asked for yet. */
    private List<Argument> left = List.of();

    private Arguments(AttributeUse attribute, Report report) {
        this.attribute = attribute;
        this.report = report;
    }

    /** Null when an argument has no value: then nothing else is said about the attribute. */
    static @Nullable Arguments of(AttributeUse attribute, Report report) {
        Arguments arguments = new Arguments(attribute, report);
        ArgumentList list = attribute.arguments();
        if (list.arguments().isEmpty() && list.emptyArguments().isEmpty() && list.trailingComma() == null) {
            return arguments;
        }
        boolean readable = arguments.checkForm(list);
        for (Argument argument : list.arguments()) {
            if (argument.value() instanceof FunctionCall call) {
                readable &= arguments.checkForm(call.arguments());
            }
        }
        if (!readable) {
            return null;
        }
        arguments.collect();
        return arguments;
    }

    SourceSpan span() {
        return attribute.span();
    }

    /** The value of a named argument, or null. */
    @Nullable
    Expression take(String name) {
        Argument argument = remove(name);
        return argument == null ? null : argument.value();
    }

    /** The value of an argument that may also stand first without its name; missing or double is reported. */
    @Nullable
    Expression takeDefault(String name) {
        Argument argument = takeDefaultArgument(name);
        return argument == null ? null : argument.value();
    }

    /** Like {@link #takeDefault}, but says nothing when it is missing or double. */
    @Nullable
    Expression takeOptionalDefault(String name) {
        Argument named = remove(name);
        Argument unnamed = remove(null);
        if (named != null && unnamed != null) {
            return null;
        }
        Argument argument = named != null ? named : unnamed;
        return argument == null ? null : argument.value();
    }

    private @Nullable Argument takeDefaultArgument(String name) {
        Argument named = remove(name);
        Argument unnamed = remove(null);
        if (named != null && unnamed != null) {
            report.error(
                    AttributeCode.DUPLICATE_ARGUMENT,
                    named.span(),
                    "Argument \"" + name + "\" is already specified as unnamed argument.");
            return null;
        }
        Argument argument = named != null ? named : unnamed;
        if (argument == null) {
            report.error(AttributeCode.MISSING_ARGUMENT, span(), "Argument \"" + name + "\" is missing.");
        }
        return argument;
    }

    /** A string argument that must not be empty; null when absent or wrong. */
    @Nullable
    String takeName(String name) {
        Expression expression = take(name);
        String value = expression == null ? null : Values.string(expression, report);
        if (value != null && value.isEmpty()) {
            error(AttributeCode.EMPTY_STRING, "The `" + name + "` argument cannot be an empty string.");
            return null;
        }
        return value;
    }

    /** Reports a problem of the attribute as a whole. */
    void error(SchemaCode code, String message) {
        report.attribute(code, "@" + attribute.name().text(), span(), message);
    }

    /** Reports a problem at a place within the attribute. */
    void error(SchemaCode code, SourceSpan place, String message) {
        report.attribute(code, "@" + attribute.name().text(), place, message);
    }

    /** Reports a problem of the attribute with the known word that is nearest to the one written. */
    void suggest(SchemaCode code, String message, String word, Collection<String> known) {
        report.suggest(
                code,
                span(),
                "Error parsing attribute \"@" + attribute.name().text() + "\": " + message,
                Spelling.hint(word, known));
    }

    void finish() {
        for (Argument argument : left) {
            report.error(AttributeCode.UNKNOWN_ARGUMENT, argument.span(), "No such argument.");
        }
    }

    private boolean checkForm(ArgumentList list) {
        for (Identifier empty : list.emptyArguments()) {
            withoutValue(empty, "@");
        }
        for (Argument argument : list.arguments()) {
            if (argument.value() instanceof ArrayValue array) {
                for (Expression element : array.elements()) {
                    if (element instanceof FunctionCall call) {
                        call.arguments().emptyArguments().forEach(empty -> withoutValue(empty, "@@"));
                    }
                }
            }
        }
        if (list.trailingComma() != null) {
            report.attribute(
                    AttributeCode.TRAILING_COMMA,
                    "@" + attribute.name().text(),
                    list.trailingComma(),
                    "Trailing commas are not valid in attribute arguments, please remove the comma.");
        }
        return list.emptyArguments().isEmpty();
    }

    private void withoutValue(Identifier name, String at) {
        report.attribute(
                AttributeCode.ARGUMENT_WITHOUT_VALUE,
                at + attribute.name().text(),
                name.span(),
                "The `" + name.text() + "` argument is missing a value.");
    }

    private void collect() {
        List<Argument> arguments = attribute.arguments().arguments();
        left = new ArrayList<>(arguments.size());
        int unnamed = 0;
        for (Argument argument : arguments) {
            Argument same =
                    remove(argument.name() == null ? null : argument.name().text());
            left.add(argument);
            if (argument.name() == null) {
                unnamed++;
            } else if (same != null) {
                report.error(
                        AttributeCode.DUPLICATE_ARGUMENT,
                        argument.span(),
                        "Argument \"" + argument.name().text() + "\" is already specified.");
            }
        }
        if (unnamed > 1) {
            error(
                    AttributeCode.MULTIPLE_UNNAMED,
                    "You provided multiple unnamed arguments. This is not possible. Did you forget the brackets? Did you mean `["
                            + unnamed(arguments) + "]`?");
        }
    }

    private static String unnamed(List<Argument> arguments) {
        return arguments.stream()
                .filter(argument -> argument.name() == null)
                .map(argument -> ExpressionText.of(argument.value()))
                .collect(Collectors.joining(", "));
    }

    /** Takes out the argument of that name; of no name for null. */
    private @Nullable Argument remove(@Nullable String name) {
        for (int i = 0; i < left.size(); i++) {
            Identifier given = left.get(i).name();
            if (given == null ? name == null : given.text().equals(name)) {
                return left.remove(i);
            }
        }
        return null;
    }
}

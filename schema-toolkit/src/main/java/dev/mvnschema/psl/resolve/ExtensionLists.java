package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.Datasource.Extension;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.DatasourceDraft.ExtensionUse;
import dev.mvnschema.psl.syntax.ArgumentList;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code extensions = [pgcrypto, uuidOssp(map: "uuid-ossp", schema: "s", version: "1.1")]}. */
final class ExtensionLists {

    private final Report report;

    ExtensionLists(Report report) {
        this.report = report;
    }

    /** The extensions by name; null when an element is no extension at all. */
    @Nullable
    List<ExtensionUse> read(Expression expression) {
        List<Expression> elements = Values.list(expression, report, ExtensionLists::element);
        if (elements == null) {
            return null;
        }
        List<ExtensionUse> extensions = new ArrayList<>(elements.size());
        for (Expression element : elements) {
            if (element instanceof FunctionCall call) {
                extensions.add(extension(call.name().text(), call.arguments(), call.span()));
            } else if (element instanceof ConstantValue constant) {
                extensions.add(extension(constant.text(), ArgumentList.NONE, constant.span()));
            }
        }
        extensions.sort(Comparator.comparing(use -> use.extension().name()));
        return extensions;
    }

    private static @Nullable Expression element(Expression expression, Report report) {
        if (expression instanceof FunctionCall || expression instanceof ConstantValue) {
            return expression;
        }
        Values.mismatch("constant or function", expression, report);
        return null;
    }

    private ExtensionUse extension(String name, ArgumentList list, SourceSpan span) {
        Map<String, Argument> arguments = distinct(list);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        arguments.forEach((key, argument) -> values.put(key, Values.string(argument.value(), report)));
        String map = take("map", arguments, values);
        String schema = take("schema", arguments, values);
        String version = take("version", arguments, values);
        for (Map.Entry<String, Argument> unknown : arguments.entrySet()) {
            report.error(
                    ConfigCode.EXTENSION_ARGUMENTS,
                    unknown.getValue().span(),
                    "Argument not known: \"" + unknown.getKey() + "\".");
        }
        return new ExtensionUse(new Extension(name, map == null ? name : map, schema, version), span);
    }

    private Map<String, Argument> distinct(ArgumentList list) {
        Map<String, Argument> arguments = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Argument argument : list.arguments()) {
            if (argument.name() == null) {
                report.invalid(ConfigCode.EXTENSION_ARGUMENTS, argument.span(), "The argument must have a name");
            } else if (!names.add(argument.name().text())) {
                report.invalid(
                        ConfigCode.EXTENSION_ARGUMENTS,
                        argument.span(),
                        "The argument `" + argument.name().text() + "` can only be defined once");
            } else {
                arguments.put(argument.name().text(), argument);
            }
        }
        return arguments;
    }

    private @Nullable String take(String name, Map<String, Argument> arguments, Map<String, @Nullable String> values) {
        Argument argument = arguments.remove(name);
        String value = values.get(name);
        if (argument != null && value == null) {
            report.invalid(
                    ConfigCode.EXTENSION_ARGUMENTS,
                    argument.span(),
                    "The `" + name + "` argument must be a string literal");
        }
        return value;
    }
}

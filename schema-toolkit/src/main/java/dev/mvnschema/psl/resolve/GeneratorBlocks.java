package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.Datasource.UrlSource;
import dev.mvnschema.psl.Generator;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.GeneratorDraft;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.ObjectValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads generator blocks. Any provider and any key is fine; they belong to whoever reads them. */
final class GeneratorBlocks {

    private final Report report;
    private final PreviewFeatures features;

    /** @param postgres whether the datasource is known, so that features of PostgreSQL alone are too */
    GeneratorBlocks(Report report, boolean postgres) {
        this.report = report;
        this.features = new PreviewFeatures(report, postgres);
    }

    /** Null when the block is too wrong to be used. */
    @Nullable
    GeneratorDraft read(ConfigDeclaration block, Map<String, ConfigProperty> properties) {
        ConfigProperty engineType = properties.get("engineType");
        if (engineType != null
                && engineType.value() != null
                && !(engineType.value() instanceof StringValue)
                && !EnvironmentCalls.isCall(engineType.value())) {
            Values.mismatch("String", engineType.value(), report);
        }
        Expression providerUse = ConfigPass.take(properties, "provider");
        if (providerUse == null) {
            report.error(
                    ConfigCode.MISSING_PROVIDER,
                    block.span(),
                    "Argument \"provider\" is missing in generator block \""
                            + block.name().text() + "\".");
            return null;
        }
        UrlSource provider = EnvironmentCalls.stringOrVariable(providerUse, report);
        if (provider == null) {
            return null;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Expression output = ConfigPass.take(properties, "output");
        if (output != null) {
            EnvironmentCalls.stringOrVariable(output, report);
            values.put("output", texts(output));
        }
        Expression targets = ConfigPass.take(properties, "binaryTargets");
        if (targets != null) {
            Values.list(targets, report, EnvironmentCalls::stringOrVariable);
            values.put("binaryTargets", texts(targets));
        }
        List<String> written = new ArrayList<>();
        Set<String> active = previewFeatures(ConfigPass.take(properties, "previewFeatures"), written);
        for (ConfigProperty property : properties.values()) {
            if (property.value() == null || !readable(property.value())) {
                return null;
            }
            values.put(property.name().text(), texts(property.value()));
        }
        Generator generator = new Generator(
                block.name().text(), text(provider), written, values, block.documentation(), block.span());
        return new GeneratorDraft(generator, active);
    }

    private Set<String> previewFeatures(@Nullable Expression expression, List<String> written) {
        List<String> names = expression == null ? null : Values.list(expression, report, Values::string);
        if (expression == null || names == null) {
            return Set.of();
        }
        written.addAll(names);
        return features.read(names, expression.span());
    }

    private boolean readable(Expression expression) {
        if (expression instanceof FunctionCall call && EnvironmentCalls.isCall(expression)) {
            return EnvironmentCalls.variable(call, report) != null;
        }
        return !(expression instanceof ArrayValue array)
                || array.elements().stream().allMatch(this::readable);
    }

    private static String text(UrlSource source) {
        return source instanceof UrlSource.Literal literal
                ? literal.url()
                : "env(" + ((UrlSource.EnvironmentVariable) source).variable() + ")";
    }

    private static List<String> texts(Expression expression) {
        if (expression instanceof ArrayValue array) {
            return array.elements().stream()
                    .flatMap(element -> texts(element).stream())
                    .toList();
        }
        if (expression instanceof StringValue string) {
            return List.of(string.value());
        }
        if (expression instanceof NumericValue number) {
            return List.of(number.text());
        }
        if (expression instanceof ConstantValue constant) {
            return List.of(constant.text());
        }
        return expression instanceof ObjectValue || expression instanceof FunctionCall
                ? List.of(ExpressionText.of(expression))
                : List.of();
    }
}

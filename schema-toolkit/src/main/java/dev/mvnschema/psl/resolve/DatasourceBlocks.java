package dev.mvnschema.psl.resolve;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.Datasource;
import dev.mvnschema.psl.Datasource.UrlSource;
import dev.mvnschema.psl.RelationMode;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.draft.DatasourceDraft;
import dev.mvnschema.psl.draft.DatasourceDraft.ExtensionUse;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the datasource block. Unlike the engine it asks for no {@code url}: connections may come from elsewhere. */
final class DatasourceBlocks {

    private static final Set<String> POSTGRES = Set.of("postgresql", "postgres");
    private static final Set<String> OTHERS = Set.of("mysql", "sqlite", "sqlserver", "mongodb", "cockroachdb");
    private static final Set<String> KNOWN = Set.of(
            "provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "schemas", "extensions", "comments");

    private final Report report;

    private final boolean urlDemanded;

    /** @param urlDemanded whether a preview feature of Prisma 6 is on whose engine insists on a {@code url} */
    DatasourceBlocks(Report report, boolean urlDemanded) {
        this.report = report;
        this.urlDemanded = urlDemanded;
    }

    /** Null when the block is too wrong to be used. */
    @Nullable
    DatasourceDraft read(ConfigDeclaration block, Map<String, ConfigProperty> properties) {
        String name = block.name().text();
        String provider = provider(block, ConfigPass.take(properties, "provider"));
        if (provider == null) {
            return null;
        }
        RelationMode relationMode = relationMode(block, properties);
        ConfigProperty extensionList = properties.remove("extensions");
        List<ExtensionUse> extensions = extensionList == null || extensionList.value() == null
                ? null
                : new ExtensionLists(report).read(extensionList.value());
        Expression urlUse = ConfigPass.take(properties, "url");
        UrlSource url = urlUse == null ? null : EnvironmentCalls.stringOrVariable(urlUse, report);
        if (urlUse == null && urlDemanded) {
            report.error(
                    ConfigCode.MISSING_URL,
                    block.span(),
                    "Argument \"url\" is missing in data source block \"" + name + "\".");
            return null;
        }
        if (urlUse != null && url == null) {
            return null;
        }
        UrlSource shadow = source(ConfigPass.take(properties, "shadowDatabaseUrl"));
        if (shadow instanceof UrlSource.Literal literal && literal.url().isEmpty()) {
            shadow = null;
        }
        Expression directUse = ConfigPass.take(properties, "directUrl");
        UrlSource direct = source(directUse);
        sameShadow(name, shadow, direct, directUse, "directUrl");
        sameShadow(name, shadow, url, urlUse, "url");
        previewFeatures(properties);
        Expression schemaList = ConfigPass.take(properties, "schemas");
        List<String> schemas = schemaList == null ? null : schemas(schemaList);
        boolean comments = comments(ConfigPass.take(properties, "comments"));
        unknown(properties);
        Datasource datasource = new Datasource(
                name,
                provider,
                url,
                direct,
                shadow,
                relationMode,
                schemas == null ? List.of() : schemas,
                extensions == null
                        ? List.of()
                        : extensions.stream().map(ExtensionUse::extension).toList(),
                comments,
                block.documentation(),
                block.span());
        return new DatasourceDraft(
                datasource,
                schemas == null || schemaList == null ? null : schemaList.span(),
                extensions == null ? List.of() : extensions,
                extensions == null || extensionList == null ? null : extensionList.span());
    }

    private @Nullable String provider(ConfigDeclaration block, @Nullable Expression expression) {
        String name = block.name().text();
        if (expression == null) {
            report.error(
                    ConfigCode.MISSING_PROVIDER,
                    block.span(),
                    "Argument \"provider\" is missing in data source block \"" + name + "\".");
            return null;
        }
        if (EnvironmentCalls.isCall(expression)) {
            report.error(
                    ConfigCode.PROVIDER,
                    block.span(),
                    "A datasource must not use the env() function in the provider argument.");
            return null;
        }
        if (!(expression instanceof StringValue string)) {
            report.datasource(
                    ConfigCode.PROVIDER,
                    name,
                    expression.span(),
                    "The provider argument in a datasource must be a string literal");
            return null;
        }
        if (string.value().isEmpty()) {
            report.datasource(
                    ConfigCode.PROVIDER,
                    name,
                    expression.span(),
                    "The provider argument in a datasource must not be empty");
            return null;
        }
        if (OTHERS.contains(string.value())) {
            report.error(
                    ConfigCode.OTHER_DATABASE,
                    expression.span(),
                    "The datasource provider \"" + string.value() + "\" is not supported, only \"postgresql\" is.");
            return null;
        }
        if (!POSTGRES.contains(string.value())) {
            report.suggest(
                    ConfigCode.UNKNOWN_PROVIDER,
                    expression.span(),
                    "Datasource provider not known: \"" + string.value() + "\".",
                    Spelling.hint(string.value(), POSTGRES));
            return null;
        }
        return string.value();
    }

    private RelationMode relationMode(ConfigDeclaration block, Map<String, ConfigProperty> properties) {
        ConfigProperty mode = properties.remove("relationMode");
        ConfigProperty old = properties.remove("referentialIntegrity");
        if (old != null) {
            report.warning(
                    ConfigCode.REFERENTIAL_INTEGRITY,
                    old.span(),
                    "The `referentialIntegrity` attribute is deprecated. Please use `relationMode` instead. Learn more at https://pris.ly/d/relation-mode");
        }
        if (mode != null && old != null) {
            report.error(
                    ConfigCode.REFERENTIAL_INTEGRITY,
                    old.span(),
                    "The `referentialIntegrity` and `relationMode` attributes cannot be used together. Please use only `relationMode` instead.");
            return RelationMode.FOREIGN_KEYS;
        }
        ConfigProperty used = mode != null ? mode : old;
        String value = used == null || used.value() == null ? null : Values.string(used.value(), report);
        if (value == null || value.equals("foreignKeys")) {
            return RelationMode.FOREIGN_KEYS;
        }
        if (!value.equals("prisma")) {
            report.datasource(
                    ConfigCode.RELATION_MODE,
                    "relationMode",
                    block.span(),
                    "Invalid relation mode setting: \"" + value + "\". Supported values: \"prisma\", \"foreignKeys\"");
            return RelationMode.FOREIGN_KEYS;
        }
        return RelationMode.PRISMA;
    }

    private boolean comments(@Nullable Expression use) {
        Boolean value = use == null ? null : Values.bool(use, report);
        return value != null && value;
    }

    private @Nullable UrlSource source(@Nullable Expression expression) {
        return expression == null ? null : EnvironmentCalls.stringOrVariable(expression, report);
    }

    private void sameShadow(
            String name, @Nullable UrlSource shadow, @Nullable UrlSource other, @Nullable Expression use, String key) {
        if (use != null && shadow != null && shadow.equals(other)) {
            report.error(
                    ConfigCode.SAME_SHADOW_DATABASE,
                    use.span(),
                    "shadowDatabaseUrl is the same as " + key + " for datasource \"" + name
                            + "\". Please specify a different database as shadow database to avoid data loss.");
        }
    }

    private void previewFeatures(Map<String, ConfigProperty> properties) {
        ConfigProperty property = properties.remove("previewFeatures");
        if (property != null) {
            report.error(
                    ConfigCode.MISPLACED_PREVIEW_FEATURES,
                    property.span(),
                    "Preview features are only supported in the generator block. Please move this field to the generator block.");
        }
    }

    private @Nullable List<String> schemas(Expression expression) {
        List<StringValue> names = Values.list(
                expression,
                report,
                (element, into) -> Values.string(element, into) == null ? null : (StringValue) element);
        if (names == null) {
            return null;
        }
        if (names.isEmpty()) {
            report.error(ConfigCode.SCHEMAS, expression.span(), "If provided, the schemas array can not be empty.");
            return null;
        }
        List<StringValue> sorted =
                names.stream().sorted(Comparator.comparing(StringValue::value)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).value().equals(sorted.get(i).value())) {
                SourceSpan first = sorted.get(i - 1).span();
                report.error(ConfigCode.SCHEMAS, first, "Duplicated schema names are not allowed");
            }
        }
        return names.stream().map(StringValue::value).toList();
    }

    private void unknown(Map<String, ConfigProperty> properties) {
        for (ConfigProperty property : properties.values()) {
            report.suggest(
                    ConfigCode.UNKNOWN_PROPERTY,
                    property.span(),
                    "Property not known: \"" + property.name().text() + "\".",
                    Spelling.hint(property.name().text(), KNOWN));
        }
    }
}

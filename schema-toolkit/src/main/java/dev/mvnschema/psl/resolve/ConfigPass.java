package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.DatasourceDraft;
import dev.mvnschema.psl.draft.GeneratorDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigKeyword;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fifth pass: reads datasource and generator blocks. */
final class ConfigPass {

    private final SchemaDraft schema;
    private final Report report;

    ConfigPass(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
    }

    void run() {
        DatasourceBlocks datasources = new DatasourceBlocks(report, urlDemanded());
        List<DatasourceDraft> found = new ArrayList<>(1);
        for (ConfigDeclaration block : schema.configs) {
            Map<String, ConfigProperty> properties =
                    block.keyword() == ConfigKeyword.DATASOURCE ? properties(block, "datasource") : null;
            DatasourceDraft datasource = properties == null ? null : datasources.read(block, properties);
            if (datasource != null) {
                found.add(datasource);
            }
        }
        if (found.size() > 1) {
            several();
        }
        schema.datasource = found.isEmpty() ? null : found.get(0);
        GeneratorBlocks generators = new GeneratorBlocks(report, schema.datasource != null);
        for (ConfigDeclaration block : schema.configs) {
            Map<String, ConfigProperty> properties =
                    block.keyword() == ConfigKeyword.GENERATOR ? properties(block, "generator") : null;
            GeneratorDraft generator = properties == null ? null : generators.read(block, properties);
            if (generator != null) {
                schema.generators.add(generator);
            }
        }
    }

    private boolean urlDemanded() {
        return schema.configs.stream()
                .filter(block -> block.keyword() == ConfigKeyword.GENERATOR)
                .flatMap(block -> block.properties().stream())
                .filter(property -> property.name().text().equals("previewFeatures"))
                .anyMatch(property -> property.span().text().contains("schemaEngineDriverAdapters"));
    }

    private void several() {
        for (ConfigDeclaration block : schema.configs) {
            if (block.keyword() == ConfigKeyword.DATASOURCE) {
                report.datasource(
                        ConfigCode.SEVERAL_DATASOURCES,
                        block.name().text(),
                        block.span(),
                        "You defined more than one datasource. This is not allowed yet because support for multiple databases has not been implemented yet.");
            }
        }
    }

    /** The properties by name; null when one has no value, which is reported. */
    private @Nullable Map<String, ConfigProperty> properties(ConfigDeclaration block, String kind) {
        Map<String, ConfigProperty> properties = new LinkedHashMap<>();
        for (ConfigProperty property : block.properties()) {
            if (property.value() == null) {
                report.error(
                        ConfigCode.MISSING_VALUE,
                        block.span(),
                        "Property " + property.name().text() + " in " + kind + " "
                                + block.name().text() + " needs to be assigned a value");
                return null;
            }
            properties.put(property.name().text(), property);
        }
        return properties;
    }

    /** The value of a property that is taken out of the map, or null without one. */
    static @Nullable Expression take(Map<String, ConfigProperty> properties, String name) {
        ConfigProperty property = properties.remove(name);
        return property == null ? null : property.value();
    }
}

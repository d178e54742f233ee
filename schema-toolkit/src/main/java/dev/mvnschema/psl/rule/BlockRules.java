package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.code.ConfigCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.NameCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.CompositeDraft;
import dev.mvnschema.psl.draft.DatasourceDraft;
import dev.mvnschema.psl.draft.DatasourceDraft.ExtensionUse;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.PartDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.draft.ShardKeyDraft;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole blocks: composite types, the datasource, database names, unique criteria, schemas, enums. */
final class BlockRules {

    private record Place(@Nullable String schema, String name) {}

    private final SchemaDraft schema;
    private final Report report;
    private final @Nullable DatasourceDraft datasource;
    private final Set<String> schemas;

    BlockRules(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
        this.datasource = schema.datasource;
        this.schemas = datasource == null
                ? Set.of()
                : new HashSet<>(datasource.datasource().schemas());
    }

    void composites() {
        for (CompositeDraft composite : schema.composites) {
            report.invalid(
                    TypeCode.COMPOSITE,
                    composite.source().span(),
                    "Composite types are not supported on " + (datasource == null ? "Default" : "Postgres") + ".");
        }
    }

    void datasource() {
        if (datasource == null || datasource.extensionsSpan() == null) {
            return;
        }
        if (!schema.hasPreviewFeature("postgresqlExtensions")) {
            report.error(
                    ConfigCode.EXTENSIONS_FEATURE,
                    datasource.extensionsSpan(),
                    "The `extensions` property is only available with the `postgresqlExtensions` preview feature.");
            return;
        }
        for (ExtensionUse use : datasource.extensions()) {
            String name = use.extension().name();
            if (Character.isDigit(name.codePointAt(0))) {
                report.invalid(
                        ConfigCode.EXTENSION_NAME,
                        use.span(),
                        "The name of an extension must not start with a number.");
            } else if (name.indexOf('-') >= 0) {
                report.invalid(
                        ConfigCode.EXTENSION_NAME, use.span(), "The character `-` is not allowed in extension names.");
            }
        }
    }

    void databaseNames() {
        Map<Place, ModelDraft> taken = new HashMap<>();
        for (ModelDraft model : schema.modelsThenViews()) {
            ModelDraft existing = taken.put(new Place(model.schemaName(), model.databaseName()), model);
            if (existing == null) {
                continue;
            }
            boolean mapped = model.mappedName != null;
            report.error(
                    NameCode.DUPLICATE_TABLE,
                    mapAttribute(mapped ? model : existing),
                    "The model with database name \"" + model.databaseName()
                            + "\" could not be defined because another model or view with this name exists: \""
                            + (mapped ? existing : model).name() + "\"");
        }
    }

    private static SourceSpan mapAttribute(ModelDraft model) {
        return model.source().attributes().stream()
                .filter(attribute -> attribute.name().text().equals("map"))
                .map(AttributeUse::span)
                .findFirst()
                .orElse(model.source().span());
    }

    void strictCriterion(ModelDraft model) {
        if (model.ignored || model.uniqueCriteria().anyMatch(BlockRules::isStrict)) {
            return;
        }
        StringBuilder message = new StringBuilder(
                "Each model must have at least one unique criteria that has only required fields. Either mark a single field with `@id`, `@unique` or add a multi field criterion with `@@id([])` or `@@unique([])` to the model.");
        List<String> loose = model.uniqueCriteria().map(BlockRules::listed).toList();
        if (!loose.isEmpty()) {
            message.append(
                            " The following unique criterias were not considered as they contain fields that are not required:\n")
                    .append(String.join("\n", loose));
        }
        report.model(
                KeyCode.NO_UNIQUE_CRITERION,
                "model",
                model.name(),
                model.source().span(),
                message.toString());
    }

    private static boolean isStrict(List<PartDraft> parts) {
        return parts.stream().map(PartDraft::field).noneMatch(field -> field.isOptional() || field.isUnsupported());
    }

    private static String listed(List<PartDraft> parts) {
        return "- "
                + String.join(
                        ", ", parts.stream().map(part -> part.field().name()).toList());
    }

    void schemaOf(ModelDraft model) {
        if (datasource == null) {
            withoutDatabase(model.schema);
            return;
        }
        StringValue name = model.schema;
        if (name == null) {
            if (datasource.schemasSpan() != null) {
                report.model(
                        ConfigCode.MISSING_SCHEMA,
                        model.container(),
                        model.name(),
                        model.source().span(),
                        "This " + model.container() + " is missing an `@@schema` attribute.");
            }
        } else if (!schemas.contains(name.value())) {
            unknownSchema(name);
        }
    }

    private void withoutDatabase(@Nullable StringValue name) {
        if (name != null) {
            report.error(
                    ConfigCode.SCHEMA_NEEDS_DATASOURCE,
                    name.span(),
                    "@@schema is not supported on the current datasource provider");
        }
    }

    private void unknownSchema(StringValue name) {
        report.error(
                ConfigCode.UNKNOWN_SCHEMA,
                name.span(),
                "This schema is not defined in the datasource. Read more on `@@schema` at https://pris.ly/d/multi-schema");
    }

    void shardKey(ModelDraft model) {
        ShardKeyDraft key = model.shardKey;
        if (key == null) {
            return;
        }
        String attribute = key.onField() == null ? "@@shardKey" : "@shardKey";
        if (!schema.hasPreviewFeature("shardKeys")) {
            report.attribute(
                    KeyCode.SHARD_KEY,
                    attribute,
                    key.attribute().span(),
                    "Defining shard keys requires enabling the `shardKeys` preview feature");
        }
        report.attribute(
                KeyCode.SHARD_KEY,
                attribute,
                key.attribute().span(),
                "Shard keys are not currently supported for provider " + (datasource == null ? "empty" : "postgresql"));
    }

    void enums() {
        Set<Place> taken = new HashSet<>();
        for (EnumDraft enumeration : schema.enums) {
            if (!taken.add(new Place(enumeration.schemaName(), enumeration.databaseName()))) {
                report.error(
                        NameCode.DUPLICATE_ENUM,
                        enumeration.source().span(),
                        "An enum with the same database name is already defined.");
            }
        }
        for (EnumDraft enumeration : schema.enums) {
            if (datasource == null) {
                withoutDatabase(enumeration.schema);
            } else if (enumeration.schema != null && !schemas.contains(enumeration.schema.value())) {
                unknownSchema(enumeration.schema);
            } else if (enumeration.schema == null && datasource.schemasSpan() != null) {
                report.error(
                        ConfigCode.MISSING_SCHEMA,
                        enumeration.source().span(),
                        "This enum is missing an `@@schema` attribute.");
            }
        }
    }
}

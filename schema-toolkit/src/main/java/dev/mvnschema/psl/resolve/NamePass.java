package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.NameCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.CompositeDraft;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.draft.TypeDraft;
import dev.mvnschema.psl.syntax.AttributeUse;
import dev.mvnschema.psl.syntax.Declaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ConfigKeyword;
import dev.mvnschema.psl.syntax.Declaration.ConfigProperty;
import dev.mvnschema.psl.syntax.Declaration.EnumDeclaration;
import dev.mvnschema.psl.syntax.Declaration.EnumValueDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelDeclaration;
import dev.mvnschema.psl.syntax.Declaration.ModelKeyword;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import dev.mvnschema.psl.syntax.Identifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First pass: collects every block, and checks that names are well-formed, free and used once. */
final class NamePass {

    private static final Set<String> SCALARS = ScalarKeywords.all();

    private final SchemaDraft schema;
    private final Report report;
    private final Map<String, Declaration> generators = new HashMap<>();
    private final Map<String, Declaration> datasources = new HashMap<>();

    NamePass(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
    }

    void visit(Declaration declaration) {
        Identifier name = declaration.name();
        if (SCALARS.contains(name.text())) {
            report.error(
                    NameCode.RESERVED_SCALAR,
                    name.span(),
                    "\"" + name.text() + "\" is a reserved scalar type name and cannot be used.");
        }
        if (declaration instanceof ModelDeclaration model) {
            model(model);
        } else if (declaration instanceof EnumDeclaration enumeration) {
            enumeration(enumeration);
        } else {
            config((ConfigDeclaration) declaration);
        }
    }

    private void model(ModelDeclaration model) {
        if (model.keyword() == ModelKeyword.TYPE) {
            wellFormed(model.name(), "Composite type");
            distinctFields(model, "composite type", false);
            CompositeDraft draft = new CompositeDraft(model);
            schema.composites.add(draft);
            register(draft);
            return;
        }
        boolean view = model.keyword() == ModelKeyword.VIEW;
        wellFormed(model.name(), view ? "view" : "Model");
        if (ReservedNames.contains(model.name().text())) {
            report.model(
                    NameCode.RESERVED_NAME,
                    "model",
                    model.name().text(),
                    model.span(),
                    "The " + (view ? "view" : "model") + " name `"
                            + model.name().text()
                            + "` is invalid. It is a reserved name. Please change it. Read more at https://pris.ly/d/naming-models");
        }
        attributes(model.attributes());
        distinctFields(model, view ? "view" : "model", true);
        ModelDraft draft = new ModelDraft(model);
        schema.models.add(draft);
        register(draft);
    }

    private void distinctFields(ModelDeclaration model, String container, boolean checkNames) {
        Set<String> names = new HashSet<>();
        for (FieldDeclaration field : model.fields()) {
            if (checkNames) {
                wellFormed(field.name(), container.equals("view") ? "field" : "Field");
                attributes(field.attributes());
            }
            if (!names.add(field.name().text())) {
                report.error(
                        NameCode.DUPLICATE_FIELD,
                        field.name().span(),
                        "Field \"" + field.name().text() + "\" is already defined on " + container + " \""
                                + model.name().text() + "\".");
            }
        }
    }

    private void enumeration(EnumDeclaration enumeration) {
        String name = enumeration.name().text();
        wellFormed(enumeration.name(), "Enum");
        if (ReservedNames.contains(name)) {
            report.error(
                    NameCode.RESERVED_NAME,
                    enumeration.span(),
                    "Error validating enum `" + name + "`: The enum name `" + name
                            + "` is invalid. It is a reserved name. Please change it. Read more at "
                            + "https://www.prisma.io/docs/reference/tools-and-interfaces/prisma-schema/data-model#naming-enums");
        }
        attributes(enumeration.attributes());
        Set<String> values = new HashSet<>();
        for (EnumValueDeclaration value : enumeration.values()) {
            wellFormed(value.name(), "Enum Value");
            attributes(value.attributes());
            if (!values.add(value.name().text())) {
                report.error(
                        NameCode.DUPLICATE_ENUM_VALUE,
                        value.span(),
                        "Value \"" + value.name().text() + "\" is already defined on enum \"" + name + "\".");
            }
        }
        EnumDraft draft = new EnumDraft(enumeration);
        schema.enums.add(draft);
        register(draft);
    }

    private void config(ConfigDeclaration config) {
        Set<String> keys = new HashSet<>();
        for (ConfigProperty property : config.properties()) {
            if (!keys.add(property.name().text())) {
                report.error(
                        NameCode.DUPLICATE_KEY,
                        property.name().span(),
                        "Key \"" + property.name().text() + "\" is already defined in " + kind(config) + " \""
                                + config.name().text() + "\".");
            }
        }
        schema.configs.add(config);
        Map<String, Declaration> namespace = config.keyword() == ConfigKeyword.DATASOURCE ? datasources : generators;
        Declaration existing = namespace.put(config.name().text(), config);
        if (existing != null) {
            duplicate(existing, config);
        }
    }

    private void register(TypeDraft draft) {
        schema.inOrder.add(draft);
        TypeDraft existing = schema.types.put(draft.name(), draft);
        if (existing != null) {
            duplicate(existing.source(), draft.source());
        }
    }

    private void duplicate(Declaration existing, Declaration duplicate) {
        report.error(
                NameCode.DUPLICATE_BLOCK,
                duplicate.name().span(),
                "The " + kind(duplicate) + " \"" + duplicate.name().text() + "\" cannot be defined because a "
                        + kind(existing) + " with that name already exists.");
    }

    private static String kind(Declaration declaration) {
        if (declaration instanceof ModelDeclaration model) {
            return switch (model.keyword()) {
                case MODEL -> "model";
                case VIEW -> "view";
                case TYPE -> "composite type";
            };
        }
        if (declaration instanceof ConfigDeclaration config) {
            return config.keyword() == ConfigKeyword.DATASOURCE ? "source" : "generator";
        }
        return "enum";
    }

    private void attributes(List<AttributeUse> attributes) {
        for (AttributeUse attribute : attributes) {
            wellFormed(attribute.name(), "Attribute");
        }
    }

    private void wellFormed(Identifier identifier, String what) {
        String name = identifier.text();
        if (Character.isDigit(name.codePointAt(0))) {
            report.invalid(
                    NameCode.LEADING_DIGIT,
                    identifier.span(),
                    "The name of a " + what + " must not start with a number.");
        } else if (name.indexOf('-') >= 0) {
            report.invalid(NameCode.DASH, identifier.span(), "The character `-` is not allowed in " + what + " names.");
        }
    }
}

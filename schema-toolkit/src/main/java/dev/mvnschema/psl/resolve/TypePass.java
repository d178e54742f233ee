package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.Spelling;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.CompositeDraft;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.RelationFieldDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.draft.SchemaDraft;
import dev.mvnschema.psl.draft.TypeDraft;
import dev.mvnschema.psl.syntax.FieldDeclaration;
import dev.mvnschema.psl.syntax.FieldDeclaration.TypeUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Second pass: says what every field's type name stands for. */
final class TypePass {

    private final SchemaDraft schema;
    private final Report report;

    TypePass(SchemaDraft schema, Report report) {
        this.schema = schema;
        this.report = report;
    }

    void model(ModelDraft model) {
        for (FieldDeclaration declaration : model.source().fields()) {
            FieldDraft field = field(model, declaration);
            if (field == null) {
                continue;
            }
            model.fields.add(field);
            model.byName.put(field.name(), field);
            if (field instanceof ScalarDraft scalar) {
                model.scalars.add(scalar);
            } else {
                model.relationFields.add((RelationFieldDraft) field);
            }
        }
    }

    void enumeration(EnumDraft enumeration) {
        if (enumeration.source().values().isEmpty()) {
            report.invalid(TypeCode.EMPTY_ENUM, enumeration.source().span(), "An enum must have at least one value.");
        }
    }

    void composite(CompositeDraft composite) {
        for (FieldDeclaration field : composite.source().fields()) {
            if (!(field.type() instanceof TypeUse.Named named) || ScalarKeywords.find(named.name()) != null) {
                continue;
            }
            TypeDraft target = schema.types.get(named.name());
            if (target == null) {
                unknown(named);
            } else if (target instanceof ModelDraft model) {
                report.error(
                        TypeCode.RELATION_IN_COMPOSITE,
                        named.span(),
                        "Error validating composite type \"" + composite.name() + "\": " + model.name()
                                + " refers to a model, making this a relation field. Relation fields inside composite types are not supported.");
            }
        }
    }

    private @Nullable FieldDraft field(ModelDraft model, FieldDeclaration declaration) {
        TypeUse type = declaration.type();
        if (type instanceof TypeUse.Unsupported unsupported) {
            return new ScalarDraft(model, declaration, new ScalarKind.Unsupported(unsupported.sql()));
        }
        if (!(type instanceof TypeUse.Named named)) {
            return null;
        }
        ScalarType builtIn = ScalarKeywords.find(named.name());
        if (builtIn != null) {
            return new ScalarDraft(model, declaration, new ScalarKind.BuiltIn(builtIn));
        }
        TypeDraft target = schema.types.get(named.name());
        if (target instanceof ModelDraft related) {
            return new RelationFieldDraft(model, declaration, related);
        }
        if (target instanceof EnumDraft enumeration) {
            return new ScalarDraft(model, declaration, new ScalarKind.EnumRef(enumeration));
        }
        if (target instanceof CompositeDraft composite) {
            return new ScalarDraft(model, declaration, new ScalarKind.Composite(composite));
        }
        unknown(named);
        return null;
    }

    private void unknown(TypeUse.Named type) {
        String message = "Type \"" + type.name()
                + "\" is neither a built-in type, nor refers to another model, composite type, or enum.";
        List<String> known = new ArrayList<>(ScalarKeywords.all());
        known.addAll(schema.types.keySet());
        for (String name : known) {
            if (name.equalsIgnoreCase(type.name())) {
                report.error(TypeCode.UNKNOWN_TYPE, type.span(), message + " Did you mean \"" + name + "\"?");
                return;
            }
        }
        report.suggest(TypeCode.UNKNOWN_TYPE, type.span(), message, Spelling.hint(type.name(), known));
    }
}

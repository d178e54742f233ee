package dev.mvnschema.psl.rule;

import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.DefaultCode;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.code.TypeCode;
import dev.mvnschema.psl.draft.DatasourceDraft;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns, besides their native types and literals. */
final class ScalarRules {

    private final @Nullable DatasourceDraft datasource;
    private final Report report;
    private final NameRegister names;

    ScalarRules(@Nullable DatasourceDraft datasource, Report report, NameRegister names) {
        this.datasource = datasource;
        this.report = report;
        this.names = names;
    }

    void unknownFunctions(List<ScalarDraft> fields) {
        for (ScalarDraft field : fields) {
            if (field.defaultValue instanceof FunctionCall call) {
                report.error(
                        DefaultCode.UNKNOWN_FUNCTION,
                        call.span(),
                        "Unknown function in @default(): `" + call.name().text()
                                + "` is not known. You can read about the available functions here: https://pris.ly/d/attribute-functions");
            }
        }
    }

    void before(ScalarDraft field) {
        if (datasource == null) {
            withoutDatabase(field);
        }
        clientName(field, names, report);
    }

    private void withoutDatabase(ScalarDraft field) {
        ModelDraft model = field.model;
        boolean json = field.scalarType() == ScalarType.JSON;
        if (json && field.isList()) {
            unsupported(field, "Json[]", "Json List");
        }
        if (field.scalarType() == ScalarType.DECIMAL) {
            unsupported(field, "Decimal", "Decimal");
        }
        if (field.isList()) {
            report.error(
                    TypeCode.NEEDS_DATASOURCE,
                    field.source.span(),
                    "Field \"" + field.name() + "\" in " + model.container() + " \"" + model.name()
                            + "\" can't be a list. The current connector does not support lists of primitive types.");
        }
    }

    private void unsupported(ScalarDraft field, String type, String kind) {
        ModelDraft model = field.model;
        report.field(
                TypeCode.NEEDS_DATASOURCE,
                model.container(),
                model.name(),
                field.name(),
                field.source.span(),
                "Field `" + field.name() + "` in " + model.container() + " `" + model.name() + "` can't be of type "
                        + type + ". The current connector does not support the " + kind + " type.");
    }

    /** The name that a compound key has in generated code must not be a field's. */
    static void clientName(FieldDraft field, NameRegister names, Report report) {
        ModelDraft model = field.model;
        if (names.isUniqueName(model, field.name())) {
            clientName(field, "@@unique", report);
        }
        if (model.primaryKey != null && field.name().equals(model.primaryKey.clientName)) {
            clientName(field, "@@id", report);
        }
    }

    private static void clientName(FieldDraft field, String attribute, Report report) {
        ModelDraft model = field.model;
        report.model(
                KeyCode.CLASH_WITH_FIELD,
                model.container(),
                model.name(),
                model.source().span(),
                "The custom name `" + field.name() + "` specified for the `" + attribute
                        + "` attribute is already used as a name for a field. Please choose a different name.");
    }
}

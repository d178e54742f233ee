package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.ConstraintNames;
import dev.mvnschema.psl.code.KeyCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.syntax.ArgumentList.Argument;
import dev.mvnschema.psl.syntax.AttributeUse;
import org.jspecify.annotations.Nullable;

/** Where exactly a message about an attribute points to, and the one message about too long names. */
final class Places {

    private Places() {}

    /** The named argument of an attribute, or null when it is not there. */
    static @Nullable SourceSpan argument(AttributeUse attribute, String name) {
        for (Argument argument : attribute.arguments().arguments()) {
            if (argument.name() != null && argument.name().text().equals(name)) {
                return argument.span();
            }
        }
        return null;
    }

    static SourceSpan argumentOr(AttributeUse attribute, String name, SourceSpan otherwise) {
        SourceSpan argument = argument(attribute, name);
        return argument == null ? otherwise : argument;
    }

    /** The named argument of an attribute of a field; the field when either is not there. */
    static SourceSpan argumentOf(FieldDraft field, @Nullable AttributeUse attribute, String name) {
        return attribute == null ? field.source.span() : argumentOr(attribute, name, field.source.span());
    }

    static void checkLength(
            Report report, ModelDraft model, AttributeUse attribute, @Nullable String name, String ats) {
        if (name != null && ConstraintNames.bytes(name) > ConstraintNames.MAX_BYTES) {
            report.model(
                    KeyCode.NAME_TOO_LONG,
                    "model",
                    model.name(),
                    attribute.span(),
                    "The constraint name '" + name + "' specified in the `map` argument for the `" + ats
                            + attribute.name().text()
                            + "` constraint is too long for your chosen provider. The maximum allowed length is "
                            + ConstraintNames.MAX_BYTES + " bytes.");
        }
    }
}

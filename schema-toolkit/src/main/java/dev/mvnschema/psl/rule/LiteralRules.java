package dev.mvnschema.psl.rule;

import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.code.DefaultCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import org.jspecify.annotations.Nullable;

/** Literals of {@code @default}: do they parse as what they stand for? */
final class LiteralRules {

    private final Report report;

    LiteralRules(Report report) {
        this.report = report;
    }

    void visit(ScalarDraft field) {
        if (field.defaultValue == null || field.defaultAttribute == null) {
            return;
        }
        if (field.defaultMap != null) {
            report.attribute(
                    DefaultCode.NAMED_DEFAULT,
                    "@default",
                    field.defaultAttribute.span(),
                    "You defined a database name for the default value of a field on the model. This is not supported by the provider.");
        }
        ScalarType type = field.scalarType();
        if (type != null) {
            literal(type, field.defaultValue);
        }
        if (field.defaultValue instanceof FunctionCall call
                && call.name().text().equals("auto")) {
            report.attribute(
                    DefaultCode.UNKNOWN_FUNCTION,
                    "@default",
                    call.span(),
                    "The current connector does not support the `auto()` function.");
        }
    }

    private void literal(ScalarType type, Expression value) {
        if (value instanceof ArrayValue array) {
            array.elements().forEach(element -> literal(type, element));
        } else if (value instanceof NumericValue number) {
            if (type == ScalarType.INT || type == ScalarType.BIG_INT) {
                wrong("@default", number.span(), number.text(), "integer", LiteralFaults.integer(number.text()));
            }
        } else if (value instanceof StringValue string) {
            string(type, string);
        }
    }

    private void string(ScalarType type, StringValue string) {
        String text = string.value();
        switch (type) {
            case JSON -> wrong("@default", string.span(), text, "JSON string", JsonFaults.find(text));
            case BYTES -> wrong("@default", string.span(), text, "base64 string", LiteralFaults.base64(text));
            case DATE_TIME ->
                wrong("@default", string.span(), text, "rfc3339 datetime string", LiteralFaults.dateTime(text));
            case DECIMAL -> wrong("default", string.span(), text, "decimal", LiteralFaults.decimal(text));
            default -> {}
        }
    }

    private void wrong(String attribute, SourceSpan span, String text, String expected, @Nullable String fault) {
        if (fault != null) {
            report.attribute(
                    DefaultCode.LITERAL,
                    attribute,
                    span,
                    "Parse error: \"" + text + "\" is not a valid " + expected + ". (" + fault + ")");
        }
    }
}

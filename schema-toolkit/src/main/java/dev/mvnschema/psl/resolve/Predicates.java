package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.ExtensionCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.EnumDraft;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.draft.FieldDraft;
import dev.mvnschema.psl.draft.IndexDraft;
import dev.mvnschema.psl.draft.ModelDraft;
import dev.mvnschema.psl.draft.ScalarDraft;
import dev.mvnschema.psl.draft.ScalarKind;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.FunctionCall;
import dev.mvnschema.psl.syntax.Expression.Member;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.ObjectValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the {@code where} argument of an index into SQL. Three forms: {@code raw("…")}, a plain string, and an object of fields
 * ({@code { active: true, deletedAt: null, kind: { not: "x" } }}) whose members all have to hold.
 */
final class Predicates {

    private Predicates() {}

    /** Does so for every index of a model; runs when the columns' names are known. */
    static void resolve(ModelDraft model, Report report) {
        for (IndexDraft index : model.indexes) {
            if (index.predicateUse != null) {
                index.predicate = sql(index.predicateUse, model, report);
            }
        }
    }

    static @Nullable String sql(Expression where, ModelDraft model, Report report) {
        if (where instanceof ObjectValue object && !object.members().isEmpty()) {
            List<String> conditions = new ArrayList<>();
            for (Member member : object.members()) {
                String condition = condition(member, model, report);
                if (condition == null) {
                    return null;
                }
                conditions.add(condition);
            }
            return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" AND ", conditions) + ")";
        }
        StringValue text = text(where);
        if (text != null && !text.value().isBlank()) {
            return text.value();
        }
        report.error(
                ExtensionCode.PREDICATE,
                where.span(),
                "The `where` argument must be `raw(\"…\")` with a condition in SQL, or an object of fields and values, not `"
                        + ExpressionText.of(where) + "`.");
        return null;
    }

    private static @Nullable StringValue text(Expression where) {
        if (where instanceof StringValue string) {
            return string;
        }
        return where instanceof FunctionCall call
                        && call.name().text().equals("raw")
                        && call.arguments().arguments().size() == 1
                        && call.arguments().arguments().get(0).value() instanceof StringValue string
                ? string
                : null;
    }

    private static @Nullable String condition(Member member, ModelDraft model, Report report) {
        FieldDraft field = model.byName.get(member.name().text());
        if (!(field instanceof ScalarDraft scalar)) {
            report.suggest(
                    ExtensionCode.PREDICATE,
                    member.name().span(),
                    "The `where` argument must name scalar fields of the model; `"
                            + member.name().text() + "` is none.",
                    IndexAttributes.hint(List.of(member.name().text()), model));
            return null;
        }
        String column = "\"" + scalar.databaseName().replace("\"", "\"\"") + "\"";
        Expression value = member.value();
        boolean negated = value instanceof ObjectValue inner
                && inner.members().size() == 1
                && inner.members().get(0).name().text().equals("not");
        if (negated) {
            value = ((ObjectValue) value).members().get(0).value();
        }
        if (value instanceof ConstantValue constant && constant.text().equals("null")) {
            return column + (negated ? " IS NOT NULL" : " IS NULL");
        }
        String literal = literal(value, scalar);
        if (literal == null) {
            report.error(
                    ExtensionCode.PREDICATE,
                    value.span(),
                    "The value `" + ExpressionText.of(value) + "` cannot be compared with the field `" + scalar.name()
                            + "` in `where`.");
            return null;
        }
        return column + (negated ? " <> " : " = ") + literal;
    }

    private static @Nullable String literal(Expression value, ScalarDraft field) {
        if (value instanceof NumericValue number) {
            return number.text();
        }
        if (value instanceof StringValue string) {
            return quoted(string.value());
        }
        if (value instanceof ConstantValue constant) {
            if (constant.text().equals("true") || constant.text().equals("false")) {
                return constant.text();
            }
            if (field.kind instanceof ScalarKind.EnumRef type) {
                return label(type.type(), constant.text());
            }
        }
        return null;
    }

    private static @Nullable String label(EnumDraft type, String value) {
        return type.valuesByName.containsKey(value) ? quoted(type.mappedValues.getOrDefault(value, value)) : null;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

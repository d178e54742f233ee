package dev.mvnschema.psl.resolve;

import dev.mvnschema.psl.code.AttributeCode;
import dev.mvnschema.psl.code.Report;
import dev.mvnschema.psl.draft.ExpressionText;
import dev.mvnschema.psl.syntax.Expression;
import dev.mvnschema.psl.syntax.Expression.ArrayValue;
import dev.mvnschema.psl.syntax.Expression.ConstantValue;
import dev.mvnschema.psl.syntax.Expression.NumericValue;
import dev.mvnschema.psl.syntax.Expression.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads expressions as values of an expected type; reports a mismatch and returns null where one is. */
final class Values {

    private Values() {}

    static @Nullable String string(Expression expression, Report report) {
        if (expression instanceof StringValue string) {
            return string.value();
        }
        mismatch("string", expression, report);
        return null;
    }

    static @Nullable String constant(Expression expression, Report report) {
        if (expression instanceof ConstantValue constant) {
            return constant.text();
        }
        mismatch("constant", expression, report);
        return null;
    }

    static @Nullable Boolean bool(Expression expression, Report report) {
        if (expression instanceof ConstantValue constant) {
            if (constant.text().equals("true")) {
                return Boolean.TRUE;
            }
            if (constant.text().equals("false")) {
                return Boolean.FALSE;
            }
        }
        mismatch("boolean", expression, report);
        return null;
    }

    static @Nullable Long integer(Expression expression, Report report) {
        if (expression instanceof NumericValue number) {
            try {
                return Long.valueOf(number.text());
            } catch (NumberFormatException notAnInteger) {
                mismatch("numeric", expression, report);
                return null;
            }
        }
        mismatch("numeric", expression, report);
        return null;
    }

    /** Every element of an array, or the expression itself as the only element; null when one of them does not fit. */
    static <T> @Nullable List<T> list(
            Expression expression, Report report, BiFunction<Expression, Report, @Nullable T> element) {
        List<Expression> elements = expression instanceof ArrayValue array ? array.elements() : List.of(expression);
        List<T> values = new ArrayList<>(elements.size());
        for (Expression item : elements) {
            T value = element.apply(item, report);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == elements.size() ? values : null;
    }

    static void mismatch(String expected, Expression found, Report report) {
        report.error(
                AttributeCode.WRONG_VALUE_TYPE,
                found.span(),
                "Expected a " + expected + " value, but received " + ExpressionText.kind(found) + " value `"
                        + ExpressionText.of(found) + "`.");
    }
}

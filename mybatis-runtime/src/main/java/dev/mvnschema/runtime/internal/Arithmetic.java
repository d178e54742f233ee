package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.NumberChange;
import java.math.BigDecimal;

/**
 * A change of a number.
 *
 * @param operator {@code +}, {@code -}, {@code *} or {@code /}
 */
public record Arithmetic(char operator, Number operand) implements NumberChange.OfInt {

    String sql() {
        return switch (operator) {
            case '+' -> " + ";
            case '-' -> " - ";
            case '*' -> " * ";
            default -> " / ";
        };
    }

    /** Whether the operand is a number where the column is none: amounts of money are multiplied and divided by numbers. */
    boolean isOfNumbers(PgType<?> type) {
        return type == PgTypes.MONEY && (operator == '*' || operator == '/');
    }

    /** The operand as a value of the column's type: the compiler saw to it that it fits. */
    Number operandOf(PgType<?> type) {
        if (type == PgTypes.INT8) {
            return operand.longValue();
        }
        if (type == PgTypes.FLOAT4 || type == PgTypes.FLOAT8) {
            return operand.doubleValue();
        }
        if (type == PgTypes.NUMERIC || type == PgTypes.MONEY) {
            return operand instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(operand.longValue());
        }
        return operand.intValue();
    }
}

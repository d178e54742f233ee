package dev.mvnschema.diff;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.postgres.sql.DefaultSql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two columns have the same default. Counting up is not compared here. */
final class DefaultEquality {

    private static final Set<String> NOW = Set.of("now()", "current_timestamp", "transaction_timestamp()");

    private final ExpressionEquality expressions;

    DefaultEquality(ExpressionEquality expressions) {
        this.expressions = expressions;
    }

    boolean same(Column before, Column after) {
        ColumnDefault was = simplified(before.defaultValue());
        ColumnDefault is = simplified(after.defaultValue());
        if (is instanceof ColumnDefault.Unspecified || is instanceof ColumnDefault.Autoincrement) {
            return true;
        }
        if (was instanceof ColumnDefault.Now && is instanceof ColumnDefault.Now) {
            return true;
        }
        if (was instanceof ColumnDefault.Autoincrement) {
            return is == null;
        }
        if (was instanceof ColumnDefault.Literal one && is instanceof ColumnDefault.Literal other) {
            return sameConstant(one.value(), before.type(), other.value(), after.type());
        }
        if (was instanceof ColumnDefault.ListLiteral one && is instanceof ColumnDefault.ListLiteral other) {
            return sameList(one.values(), before.type(), other.values(), after.type());
        }
        if (was instanceof ColumnDefault.Expression one && is instanceof ColumnDefault.Expression other) {
            return expressions.same(one.sql(), other.sql());
        }
        return Objects.equals(was, is);
    }

    /** An expression that is a constant, or the time, said in SQL. */
    private static @Nullable ColumnDefault simplified(@Nullable ColumnDefault value) {
        if (value instanceof ColumnDefault.Expression expression) {
            String sql = expression.sql().strip();
            if (NOW.contains(sql.toLowerCase(Locale.ROOT))) {
                return new ColumnDefault.Now();
            }
            Optional<String> constant = NormalExpression.constant(sql);
            if (constant.isPresent()) {
                return new ColumnDefault.Literal(constant.get());
            }
        }
        return value;
    }

    private static boolean sameList(
            List<String> before, ColumnType typeBefore, List<String> after, ColumnType typeAfter) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!sameConstant(before.get(i), typeBefore, after.get(i), typeAfter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameConstant(String before, ColumnType typeBefore, String after, ColumnType typeAfter) {
        if (!(typeBefore.element() instanceof ColumnType.Builtin was
                && typeAfter.element() instanceof ColumnType.Builtin is
                && was.type() == is.type())) {
            return DefaultSql.constant(before, typeBefore).equals(DefaultSql.constant(after, typeAfter));
        }
        return before.equals(after) || sameValue(is.type(), before, after);
    }

    private static boolean sameValue(BuiltinType type, String before, String after) {
        return switch (type) {
            case SMALLINT, INTEGER, BIGINT, OID, REAL, DOUBLE_PRECISION, DECIMAL, MONEY -> sameNumber(before, after);
            case JSON, JSONB -> JsonText.same(before, after);
            case TIMESTAMP, TIMESTAMPTZ, DATE, TIME, TIMETZ -> TemporalText.same(type, before, after);
            case UUID, BYTEA, INET -> before.equalsIgnoreCase(after);
            default -> false;
        };
    }

    private static boolean sameNumber(String before, String after) {
        try {
            return new BigDecimal(before).compareTo(new BigDecimal(after)) == 0;
        } catch (NumberFormatException notPlain) {
            return false;
        }
    }
}

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
    private final boolean exact;

    /** @param exact whether the words count, too */
    DefaultEquality(ExpressionEquality expressions, boolean exact) {
        this.expressions = expressions;
        this.exact = exact;
    }

    boolean same(Column before, Column after) {
        return sameMeaning(before, after)
                && !(exact && spelledDifferently(before.defaultValue(), after.defaultValue()));
    }

    /** {@code now()} and {@code CURRENT_TIMESTAMP}, {@code 2} and {@code '2'::bigint}. */
    private static boolean spelledDifferently(@Nullable ColumnDefault before, @Nullable ColumnDefault after) {
        if (before instanceof ColumnDefault.Now was && after instanceof ColumnDefault.Now is) {
            return was.call() != is.call();
        }
        return isQuoted(before, after) || isQuoted(after, before);
    }

    private static boolean isQuoted(@Nullable ColumnDefault one, @Nullable ColumnDefault other) {
        if (!(one instanceof ColumnDefault.Expression expression)) {
            return false;
        }
        Optional<String> text = DefaultConstant.of(expression.sql());
        if (other instanceof ColumnDefault.Literal literal) {
            return text.filter(literal.value()::equals).isPresent();
        }
        return other instanceof ColumnDefault.ListLiteral && text.isPresent();
    }

    private boolean sameMeaning(Column before, Column after) {
        ColumnDefault was = simplified(before);
        ColumnDefault is = simplified(after);
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
    private static @Nullable ColumnDefault simplified(Column column) {
        ColumnDefault value = column.defaultValue();
        if (value instanceof ColumnDefault.Expression expression) {
            String sql = expression.sql().strip();
            if (NOW.contains(sql.toLowerCase(Locale.ROOT))) {
                return new ColumnDefault.Now();
            }
            if (column.type().array()) {
                return DefaultConstant.of(sql, column.type()).orElse(value);
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

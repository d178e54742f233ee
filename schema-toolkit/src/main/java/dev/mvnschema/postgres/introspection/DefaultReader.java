package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what PostgreSQL prints for a default: constants are told from expressions, their quotes and casts removed. */
final class DefaultReader {

    private static final Pattern NOW =
            Pattern.compile("now\\(\\)|current_timestamp(\\(\\d\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\(?(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)\\)?");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private DefaultReader() {}

    static ColumnDefault read(String expression, ColumnType type) {
        if (NOW.matcher(expression).matches()) {
            return new ColumnDefault.Now(expression.equals("now()"));
        }
        if (type.array()) {
            List<String> elements = list(expression);
            return elements == null || expression.startsWith("'")
                    ? new ColumnDefault.Expression(expression)
                    : new ColumnDefault.ListLiteral(elements);
        }
        String constant = isText(type) ? quoted(expression) : constant(expression);
        return constant == null || !isUsual(expression, constant, type)
                ? new ColumnDefault.Expression(expression)
                : new ColumnDefault.Literal(constant);
    }

    /** Whether PostgreSQL prints the constant like this when it was written without a cast; of numbers, without quotes. */
    private static boolean isUsual(String expression, String constant, ColumnType type) {
        if (!(type.element() instanceof ColumnType.Builtin builtin)) {
            return true;
        }
        return switch (builtin.type()) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE_PRECISION, DECIMAL ->
                !PLAIN_NUMBER.matcher(constant).matches()
                        || expression.equals(constant)
                        || expression.equals("'" + constant + "'::" + typeOf(constant));
            case TEXT -> castsTo(expression, "text");
            case VARCHAR -> castsTo(expression, "character varying");
            case CHAR -> castsTo(expression, "bpchar");
            default -> true;
        };
    }

    private static boolean castsTo(String expression, String type) {
        int cast = expression.lastIndexOf("'::");
        return cast < 0 || expression.substring(cast + 3).equals(type);
    }

    /** The type that PostgreSQL gives a number; negative and very large ones are printed with it. */
    private static String typeOf(String number) {
        if (number.contains(".")) {
            return "numeric";
        }
        BigInteger value = new BigInteger(number);
        return value.bitLength() < Integer.SIZE ? "integer" : value.bitLength() < Long.SIZE ? "bigint" : "numeric";
    }

    /** The text between the quotes of {@code 'text'} or {@code 'text'::cast}, else null. */
    private static @Nullable String quoted(String expression) {
        SqlText text = new SqlText(expression);
        String value = text.string();
        return value != null && text.castsOnly() ? value : null;
    }

    private static @Nullable String constant(String expression) {
        String lower = expression.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return lower;
        }
        String value = quoted(expression);
        if (value != null) {
            return value;
        }
        SqlText text = new SqlText(expression);
        String number = text.number(NUMBER);
        return number != null && text.castsOnly() ? number : null;
    }

    /** {@code ARRAY['a'::text, …]}, {@code '{a,b}'::text[]}, with casts and parentheses around it. */
    private static @Nullable List<String> list(String expression) {
        String inner = expression;
        while (inner.startsWith("(")) {
            int close = SqlText.closing(inner, 0);
            if (close < 0 || !new SqlText(inner.substring(close + 1)).castsOnly()) {
                return null;
            }
            inner = inner.substring(1, close);
        }
        if (inner.startsWith("ARRAY[")) {
            int close = SqlText.closing(inner, 5);
            boolean whole = close > 0 && new SqlText(inner.substring(close + 1)).castsOnly();
            return whole ? elements(inner.substring(6, close)) : null;
        }
        String literal = quoted(inner);
        return literal == null ? null : ArrayLiteral.parse(literal);
    }

    private static @Nullable List<String> elements(String body) {
        List<String> elements = new ArrayList<>();
        if (body.isBlank()) {
            return elements;
        }
        for (String part : SqlText.split(body)) {
            String value = constant(unwrapped(part.strip()));
            if (value == null) {
                return null;
            }
            elements.add(value);
        }
        return elements;
    }

    /** {@code ('a'::text)::varchar} without what stands around its constant. */
    private static String unwrapped(String part) {
        String inner = part;
        while (inner.startsWith("('")) {
            int close = SqlText.closing(inner, 0);
            if (close < 0 || !new SqlText(inner.substring(close + 1)).castsOnly()) {
                return part;
            }
            inner = inner.substring(1, close);
        }
        return inner;
    }

    /** An unquoted number as the default of a text is an expression with a cast, not that text. */
    private static boolean isText(ColumnType type) {
        return type.element() instanceof ColumnType.EnumRef
                || (type.element() instanceof ColumnType.Builtin builtin
                        && (builtin.type() == BuiltinType.TEXT
                                || builtin.type() == BuiltinType.VARCHAR
                                || builtin.type() == BuiltinType.CHAR
                                || builtin.type() == BuiltinType.CITEXT));
    }
}

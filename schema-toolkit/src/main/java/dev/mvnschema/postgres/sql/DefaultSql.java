package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands behind {@code DEFAULT}. */
public final class DefaultSql {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private DefaultSql() {}

    /** The expression; empty for defaults that the column clause does not say: serial columns, and unspecified ones. */
    public static Optional<String> of(ColumnDefault value, ColumnType type) {
        if (value instanceof ColumnDefault.Literal literal) {
            return Optional.of(constant(literal.value(), type));
        }
        if (value instanceof ColumnDefault.ListLiteral list) {
            return Optional.of(list.values().stream()
                    .map(element -> constant(element, type))
                    .collect(Collectors.joining(", ", "ARRAY[", "]::" + TypeSql.of(type))));
        }
        if (value instanceof ColumnDefault.Now now) {
            return Optional.of(now.call() ? "now()" : "CURRENT_TIMESTAMP");
        }
        if (value instanceof ColumnDefault.Expression expression) {
            return Optional.of(expression.sql());
        }
        return Optional.empty();
    }

    /** A constant of the type, or of the type of the elements: numbers and booleans bare, all else quoted. */
    public static String constant(String value, ColumnType type) {
        return type.element() instanceof ColumnType.Builtin builtin && isBare(value, builtin.type())
                ? value
                : Quoting.literal(value);
    }

    private static boolean isBare(String value, BuiltinType type) {
        return switch (type) {
            case SMALLINT, INTEGER, BIGINT, OID, REAL, DOUBLE_PRECISION, DECIMAL, MONEY ->
                NUMBER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
            default -> false;
        };
    }
}

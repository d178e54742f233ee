package dev.mvnschema.pull;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.psl.ScalarType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The default of a column as the argument of {@code @default}. */
final class DefaultText {

    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final ColumnTypes types;
    private final Naming naming;

    DefaultText(ColumnTypes types, Naming naming) {
        this.types = types;
        this.naming = naming;
    }

    /** Null when the column has none. */
    @Nullable
    String of(Column column) {
        ColumnDefault value = column.defaultValue();
        if (value == null) {
            return null;
        }
        ScalarType scalar = types.say(column.type()).scalar();
        if (value instanceof ColumnDefault.Autoincrement) {
            boolean counts = scalar == ScalarType.INT || scalar == ScalarType.BIG_INT;
            return counts && !column.type().array() ? "autoincrement()" : "dbgenerated()";
        }
        if (value instanceof ColumnDefault.Now) {
            return scalar == ScalarType.DATE_TIME && !column.type().array() ? "now()" : generated("now()");
        }
        if (value instanceof ColumnDefault.Literal literal) {
            String text = constant(literal.value(), column.type(), scalar);
            return text == null ? generated(sql(literal.value(), column.type())) : text;
        }
        if (value instanceof ColumnDefault.ListLiteral list) {
            return list(list, column.type(), scalar);
        }
        return value instanceof ColumnDefault.Expression expression ? generated(expression.sql()) : "dbgenerated()";
    }

    private static String generated(String sql) {
        return "dbgenerated(" + PslText.quoted(sql) + ")";
    }

    private String list(ColumnDefault.ListLiteral list, ColumnType type, @Nullable ScalarType scalar) {
        List<String> elements = new ArrayList<>();
        for (String value : list.values()) {
            String text = constant(value, type, scalar);
            if (text == null) {
                return generated("ARRAY["
                        + String.join(
                                ", ",
                                list.values().stream().map(DefaultText::literal).toList())
                        + "]::" + SqlTypes.name(type));
            }
            elements.add(text);
        }
        return "[" + String.join(", ", elements) + "]";
    }

    /** Null when the language has no constant for it. */
    private @Nullable String constant(String value, ColumnType type, @Nullable ScalarType scalar) {
        if (type.element() instanceof ColumnType.EnumRef reference) {
            return naming.value(reference.name(), value);
        }
        if (scalar == null) {
            return null;
        }
        return switch (scalar) {
            case STRING, JSON -> PslText.quoted(value);
            case BOOLEAN -> value.equals("true") || value.equals("false") ? value : null;
            case INT, BIG_INT -> INTEGER.matcher(value).matches() ? value : null;
            case FLOAT, DECIMAL -> NUMBER.matcher(value).matches() ? value : null;
            case BYTES -> bytes(value);
            case DATE_TIME -> null;
        };
    }

    private static @Nullable String bytes(String value) {
        if (!value.startsWith("\\x")) {
            return null;
        }
        try {
            return PslText.quoted(
                    Base64.getEncoder().encodeToString(HexFormat.of().parseHex(value.substring(2))));
        } catch (IllegalArgumentException notHex) {
            return null;
        }
    }

    private static String sql(String value, ColumnType type) {
        return literal(value) + "::" + SqlTypes.name(type);
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}

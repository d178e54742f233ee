package dev.mvnschema.mapping;

import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.SerialSequence;
import dev.mvnschema.psl.DefaultValue;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The default of a field as the default of its column; none for those that the generated code supplies. */
final class DefaultMapper {

    private final Schema schema;

    DefaultMapper(Schema schema) {
        this.schema = schema;
    }

    @Nullable
    ColumnDefault defaultOf(ScalarField field, Name table) {
        DefaultValue value = field.defaultValue();
        if (value == null || !value.inDatabase()) {
            return null;
        }
        if (value instanceof DefaultValue.Autoincrement) {
            return new ColumnDefault.Autoincrement(SerialSequence.of(table, field.columnName()));
        }
        if (value instanceof DefaultValue.Now) {
            return new ColumnDefault.Now();
        }
        if (value instanceof DefaultValue.DbGenerated generated) {
            String expression = generated.expression();
            return expression == null ? new ColumnDefault.Unspecified() : new ColumnDefault.Expression(expression);
        }
        if (value instanceof DefaultValue.ListLiteral list) {
            return new ColumnDefault.ListLiteral(list.elements().stream()
                    .map(element -> literal(element, field.type()))
                    .toList());
        }
        return new ColumnDefault.Literal(literal(value, field.type()));
    }

    private String literal(DefaultValue value, FieldType type) {
        if (value instanceof DefaultValue.EnumLiteral label && type instanceof FieldType.EnumRef reference) {
            return schema.enumType(reference.name()).value(label.value()).databaseName();
        }
        if (value instanceof DefaultValue.BooleanLiteral bool) {
            return Boolean.toString(bool.value());
        }
        ScalarType scalar = type instanceof FieldType.Scalar known ? known.type() : ScalarType.STRING;
        if (value instanceof DefaultValue.NumberLiteral number) {
            return number(number.text(), scalar);
        }
        if (value instanceof DefaultValue.StringLiteral string) {
            return switch (scalar) {
                case DATE_TIME -> timestamp(string.value());
                case BYTES ->
                    "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(string.value()));
                case DECIMAL -> number(string.value(), scalar);
                default -> string.value();
            };
        }
        throw new IllegalArgumentException("not a constant: " + value);
    }

    private static String number(String text, ScalarType scalar) {
        return scalar == ScalarType.INT || scalar == ScalarType.BIG_INT
                ? new BigInteger(text).toString()
                : new BigDecimal(text).toPlainString();
    }

    /** {@code 2020-01-02 03:04:05.678 +00:00}: milli-, micro- or nanoseconds only as far as they are needed. */
    private static String timestamp(String rfc3339) {
        OffsetDateTime time = OffsetDateTime.parse(rfc3339.replace(' ', 'T').toUpperCase(java.util.Locale.ROOT));
        String offset = time.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : time.getOffset().getId();
        return time.toLocalDate() + " "
                + String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond())
                + fraction(time.getNano()) + " " + offset;
    }

    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        String digits = String.format("%09d", nanos);
        if (nanos % 1_000_000 == 0) {
            return "." + digits.substring(0, 3);
        }
        return "." + (nanos % 1_000 == 0 ? digits.substring(0, 6) : digits);
    }
}

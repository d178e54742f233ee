package dev.mvnschema.pull;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.psl.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a column in the words of the schema language. */
final class ColumnTypes {

    private static final int DEFAULT_TIME_PRECISION = 6;

    private final Naming naming;

    ColumnTypes(Naming naming) {
        this.naming = naming;
    }

    /**
     * A type.
     *
     * @param keyword what stands behind the name of the field, before {@code ?} and {@code []}
     * @param scalar null for enums and types that have no name
     * @param nativeType what stands behind {@code @db.}, or null when it is the type's default
     */
    record Said(
            String keyword,
            @Nullable ScalarType scalar,
            @Nullable String nativeType) {}

    Said say(ColumnType type) {
        if (type.element() instanceof ColumnType.EnumRef reference && naming.knowsEnum(reference.name())) {
            return new Said(naming.enumType(reference.name()), null, null);
        }
        if (type.element() instanceof ColumnType.Builtin builtin && sayable(builtin)) {
            ScalarType scalar = scalar(builtin.type());
            return new Said(scalar.keyword(), scalar, nativeType(builtin));
        }
        return new Said("Unsupported(" + PslText.quoted(sql(type.element())) + ")", null, null);
    }

    /** Whether two columns have one type as far as relations are concerned. */
    boolean match(ColumnType one, ColumnType other) {
        Said said = say(one);
        return one.array() == other.array() && said.keyword().equals(say(other).keyword());
    }

    /** Scales below zero, or above the precision, came with PostgreSQL 15. */
    private static boolean sayable(ColumnType.Builtin type) {
        List<Integer> modifiers = type.modifiers();
        return type.type() != BuiltinType.DECIMAL
                || modifiers.size() < 2
                || (modifiers.get(1) >= 0 && modifiers.get(1) <= modifiers.get(0));
    }

    private static String sql(ColumnType.Element element) {
        if (element instanceof ColumnType.Other other) {
            return other.sql();
        }
        if (element instanceof ColumnType.EnumRef reference) {
            String schema = reference.name().schema();
            return (schema == null ? "" : "\"" + schema + "\".") + "\""
                    + reference.name().name() + "\"";
        }
        ColumnType.Builtin builtin = (ColumnType.Builtin) element;
        return "numeric(" + builtin.modifiers().get(0) + ","
                + builtin.modifiers().get(1) + ")";
    }

    private static ScalarType scalar(BuiltinType type) {
        return switch (type) {
            case TEXT, VARCHAR, CHAR, CITEXT, UUID, INET, XML, BIT, VARBIT -> ScalarType.STRING;
            case BOOLEAN -> ScalarType.BOOLEAN;
            case SMALLINT, INTEGER, OID -> ScalarType.INT;
            case BIGINT -> ScalarType.BIG_INT;
            case REAL, DOUBLE_PRECISION -> ScalarType.FLOAT;
            case DECIMAL, MONEY -> ScalarType.DECIMAL;
            case TIMESTAMP, TIMESTAMPTZ, DATE, TIME, TIMETZ -> ScalarType.DATE_TIME;
            case BYTEA -> ScalarType.BYTES;
            case JSON, JSONB -> ScalarType.JSON;
        };
    }

    private static @Nullable String nativeType(ColumnType.Builtin type) {
        List<Integer> given = type.modifiers();
        return switch (type.type()) {
            case TEXT, BOOLEAN, INTEGER, BIGINT, DOUBLE_PRECISION, BYTEA, JSONB -> null;
            case VARCHAR -> with("VarChar", given);
            case CHAR -> with("Char", given.isEmpty() ? List.of(1) : given);
            case CITEXT -> "Citext";
            case UUID -> "Uuid";
            case INET -> "Inet";
            case XML -> "Xml";
            case BIT -> with("Bit", given.isEmpty() ? List.of(1) : given);
            case VARBIT -> with("VarBit", given);
            case SMALLINT -> "SmallInt";
            case OID -> "Oid";
            case REAL -> "Real";
            case DECIMAL -> given.equals(List.of(65, 30)) ? null : with("Decimal", given);
            case MONEY -> "Money";
            case TIMESTAMP -> given.equals(List.of(3)) ? null : with("Timestamp", precision(given));
            case TIMESTAMPTZ -> with("Timestamptz", precision(given));
            case DATE -> "Date";
            case TIME -> with("Time", precision(given));
            case TIMETZ -> with("Timetz", precision(given));
            case JSON -> "Json";
        };
    }

    private static List<Integer> precision(List<Integer> given) {
        return given.isEmpty() ? List.of(DEFAULT_TIME_PRECISION) : given;
    }

    private static String with(String name, List<Integer> arguments) {
        return arguments.isEmpty()
                ? name
                : name + "("
                        + String.join(
                                ", ", arguments.stream().map(String::valueOf).toList()) + ")";
    }
}

package dev.mvnschema.plan;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import java.util.EnumSet;
import java.util.Set;

/** Types that behave alike in casts. */
final class TypeFamilies {

    private static final Set<BuiltinType> TEXTS =
            EnumSet.of(BuiltinType.TEXT, BuiltinType.VARCHAR, BuiltinType.CHAR, BuiltinType.CITEXT);
    private static final Set<BuiltinType> NUMBERS = EnumSet.of(
            BuiltinType.SMALLINT,
            BuiltinType.INTEGER,
            BuiltinType.BIGINT,
            BuiltinType.REAL,
            BuiltinType.DOUBLE_PRECISION,
            BuiltinType.DECIMAL);
    private static final Set<BuiltinType> JSONS = EnumSet.of(BuiltinType.JSON, BuiltinType.JSONB);
    private static final Set<BuiltinType> BITS = EnumSet.of(BuiltinType.BIT, BuiltinType.VARBIT);
    private static final Set<BuiltinType> INTEGERS =
            EnumSet.of(BuiltinType.SMALLINT, BuiltinType.INTEGER, BuiltinType.BIGINT);

    private TypeFamilies() {}

    static boolean isText(ColumnType.Element element) {
        return element instanceof ColumnType.Builtin builtin && TEXTS.contains(builtin.type());
    }

    static boolean isText(BuiltinType type) {
        return TEXTS.contains(type);
    }

    static boolean isNumber(BuiltinType type) {
        return NUMBERS.contains(type);
    }

    static boolean isInteger(BuiltinType type) {
        return INTEGERS.contains(type);
    }

    static boolean isJson(BuiltinType type) {
        return JSONS.contains(type);
    }

    static boolean isBits(BuiltinType type) {
        return BITS.contains(type);
    }

    /** Types of PostgreSQL that hold a point in time or a part of it. */
    static boolean isTemporal(BuiltinType type) {
        return switch (type) {
            case DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> true;
            default -> false;
        };
    }
}

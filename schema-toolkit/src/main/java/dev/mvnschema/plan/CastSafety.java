package dev.mvnschema.plan;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.ColumnType.Builtin;
import dev.mvnschema.plan.Cast.Risk;
import java.util.List;

/** Whether every value of one type is kept whole by a conversion that PostgreSQL does by itself. */
final class CastSafety {

    private static final int FULL_PRECISION = 6;

    private CastSafety() {}

    static boolean isSafe(Builtin from, Builtin to) {
        if (TypeFamilies.isText(to.type())) {
            return fits(from, to);
        }
        return switch (to.type()) {
            case SMALLINT, INTEGER, BIGINT -> integerDigits(from) <= roomOf(to.type());
            case REAL -> from.type() == BuiltinType.SMALLINT;
            case DOUBLE_PRECISION ->
                from.type() == BuiltinType.SMALLINT
                        || from.type() == BuiltinType.INTEGER
                        || from.type() == BuiltinType.REAL;
            case DECIMAL -> fitsDecimal(from, to);
            case BIT, VARBIT -> fitsBits(from, to);
            case TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ -> precisionRisk(from, to) == Risk.SAFE;
            case JSON, JSONB -> true;
            default -> false;
        };
    }

    /** Whether a type cuts or refuses long text. */
    static boolean limited(ColumnType.Element element) {
        return element instanceof Builtin builtin
                && (builtin.type() == BuiltinType.CHAR || !builtin.modifiers().isEmpty());
    }

    /** Risky when fractions of a second are cut. */
    static Risk precisionRisk(Builtin from, Builtin to) {
        return precision(from) <= precision(to) ? Risk.SAFE : Risk.RISKY;
    }

    private static int precision(Builtin type) {
        return type.modifiers().isEmpty() ? FULL_PRECISION : type.modifiers().get(0);
    }

    private static boolean fits(Builtin from, Builtin to) {
        if (!limited(to)) {
            return true;
        }
        int room = to.modifiers().isEmpty() ? 1 : to.modifiers().get(0);
        return longest(from) <= room;
    }

    /** The length of the longest text that a value can have. */
    private static int longest(Builtin type) {
        List<Integer> modifiers = type.modifiers();
        return switch (type.type()) {
            case SMALLINT -> 6;
            case INTEGER -> 11;
            case OID -> 10;
            case BIGINT -> 20;
            case BOOLEAN -> 5;
            case UUID -> 36;
            case DATE -> 13;
            case TIME -> 15;
            case TIMETZ -> 21;
            case TIMESTAMP -> 29;
            case TIMESTAMPTZ -> 35;
            case INET -> 43;
            case REAL -> 47;
            case DOUBLE_PRECISION -> 317;
            case CHAR, BIT -> modifiers.isEmpty() ? 1 : modifiers.get(0);
            case VARCHAR, VARBIT -> modifiers.isEmpty() ? Integer.MAX_VALUE : modifiers.get(0);
            case DECIMAL -> modifiers.isEmpty() ? Integer.MAX_VALUE : modifiers.get(0) + (scale(modifiers) > 0 ? 2 : 1);
            default -> Integer.MAX_VALUE;
        };
    }

    private static int scale(List<Integer> modifiers) {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }

    /** How many digits a whole number of the type needs; more than any when it has fractions. */
    private static int integerDigits(Builtin type) {
        return switch (type.type()) {
            case SMALLINT -> 5;
            case INTEGER -> 10;
            case BIGINT -> 19;
            case DECIMAL ->
                type.modifiers().isEmpty() || scale(type.modifiers()) > 0
                        ? Integer.MAX_VALUE
                        : type.modifiers().get(0) + 1;
            default -> Integer.MAX_VALUE;
        };
    }

    private static int roomOf(BuiltinType type) {
        return switch (type) {
            case SMALLINT -> 5;
            case INTEGER -> 10;
            default -> 19;
        };
    }

    private static boolean fitsDecimal(Builtin from, Builtin to) {
        if (to.modifiers().isEmpty()) {
            return true;
        }
        int scale = scale(to.modifiers());
        int whole = to.modifiers().get(0) - scale;
        return switch (from.type()) {
            case SMALLINT -> whole >= 5;
            case INTEGER -> whole >= 10;
            case BIGINT -> whole >= 19;
            case DECIMAL ->
                !from.modifiers().isEmpty()
                        && from.modifiers().get(0) - scale(from.modifiers()) <= whole
                        && scale(from.modifiers()) <= scale;
            default -> false;
        };
    }

    private static boolean fitsBits(Builtin from, Builtin to) {
        if (to.type() == BuiltinType.VARBIT && to.modifiers().isEmpty()) {
            return true;
        }
        int room = to.modifiers().isEmpty() ? 1 : to.modifiers().get(0);
        return to.type() == BuiltinType.VARBIT && longest(from) <= room;
    }
}

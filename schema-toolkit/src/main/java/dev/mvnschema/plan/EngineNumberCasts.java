package dev.mvnschema.plan;

import static dev.mvnschema.plan.Cast.IMPOSSIBLE;
import static dev.mvnschema.plan.Cast.RISKY;
import static dev.mvnschema.plan.Cast.SAFE;
import static dev.mvnschema.plan.EngineCasts.isSized;
import static dev.mvnschema.plan.EngineCasts.isUnlimited;
import static dev.mvnschema.plan.EngineCasts.length;
import static dev.mvnschema.plan.EngineCasts.oneOf;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType.Builtin;

/** The part of {@link EngineCasts} that begins with a number. */
final class EngineNumberCasts {

    private EngineNumberCasts() {}

    static Cast of(Builtin from, Builtin to) {
        return switch (from.type()) {
            case SMALLINT -> whole(from, to, 3, 4);
            case INTEGER -> whole(from, to, 10, 11);
            case BIGINT -> whole(from, to, 19, 20);
            case DECIMAL -> decimal(from, to);
            case REAL -> floating(to, 47, SAFE);
            case DOUBLE_PRECISION -> floating(to, 317, RISKY);
            case OID ->
                oneOf(to, BuiltinType.TEXT, BuiltinType.VARCHAR, BuiltinType.BIGINT, BuiltinType.INTEGER)
                        ? SAFE
                        : IMPOSSIBLE;
            default -> oneOf(to, BuiltinType.CITEXT, BuiltinType.TEXT, BuiltinType.VARCHAR) ? SAFE : RISKY;
        };
    }

    private static Cast whole(Builtin from, Builtin to, int digits, int printed) {
        return switch (to.type()) {
            case SMALLINT, INTEGER, BIGINT -> to.type().compareTo(from.type()) > 0 ? SAFE : RISKY;
            case DECIMAL -> to.modifiers().isEmpty() || whole(to) >= digits ? SAFE : RISKY;
            case REAL, DOUBLE_PRECISION, TEXT -> SAFE;
            case VARCHAR, CHAR -> sized(to, printed);
            default -> IMPOSSIBLE;
        };
    }

    private static Cast decimal(Builtin from, Builtin to) {
        return switch (to.type()) {
            case SMALLINT -> fitsWhole(from, 2);
            case INTEGER -> fitsWhole(from, 9);
            case BIGINT -> fitsWhole(from, 18);
            case DECIMAL -> decimals(from, to);
            case REAL, DOUBLE_PRECISION -> RISKY;
            case VARCHAR, CHAR -> {
                if (to.modifiers().isEmpty()) {
                    yield to.type() == BuiltinType.CHAR ? RISKY : SAFE;
                }
                int needed =
                        from.modifiers().isEmpty() ? 131073 : from.modifiers().get(0) + (scale(from) > 0 ? 2 : 1);
                yield length(to) >= needed ? SAFE : RISKY;
            }
            case TEXT -> SAFE;
            default -> IMPOSSIBLE;
        };
    }

    private static Cast fitsWhole(Builtin from, int digits) {
        boolean fits = !from.modifiers().isEmpty()
                && scale(from) == 0
                && from.modifiers().get(0) <= digits;
        return fits ? SAFE : RISKY;
    }

    private static Cast decimals(Builtin from, Builtin to) {
        if (to.modifiers().isEmpty()) {
            return SAFE;
        }
        if (from.modifiers().isEmpty()) {
            return RISKY;
        }
        return whole(from) > whole(to) || scale(from) > scale(to) ? RISKY : SAFE;
    }

    private static Cast floating(Builtin to, int printed, Cast toReal) {
        return switch (to.type()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL -> RISKY;
            case REAL -> toReal;
            case DOUBLE_PRECISION, TEXT -> SAFE;
            case VARCHAR, CHAR -> sized(to, printed);
            default -> IMPOSSIBLE;
        };
    }

    private static Cast sized(Builtin to, int printed) {
        boolean fits = isUnlimited(to) || (isSized(to) && length(to) >= printed);
        return fits ? SAFE : RISKY;
    }

    private static int scale(Builtin decimal) {
        return decimal.modifiers().size() > 1 ? decimal.modifiers().get(1) : 0;
    }

    private static int whole(Builtin decimal) {
        return decimal.modifiers().get(0) - scale(decimal);
    }
}

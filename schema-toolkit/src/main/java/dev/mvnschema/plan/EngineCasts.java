package dev.mvnschema.plan;

import static dev.mvnschema.plan.Cast.IMPOSSIBLE;
import static dev.mvnschema.plan.Cast.NONE;
import static dev.mvnschema.plan.Cast.RISKY;
import static dev.mvnschema.plan.Cast.SAFE;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.ColumnType.Builtin;

/** What Prisma's engine takes for safe, risky or impossible, right or not; it never says how to convert. */
final class EngineCasts {

    private EngineCasts() {}

    static Cast of(Column from, Column to) {
        ColumnType was = from.type();
        ColumnType is = to.type();
        boolean enumBefore = was.element() instanceof ColumnType.EnumRef;
        boolean enumAfter = is.element() instanceof ColumnType.EnumRef;
        if (enumBefore || enumAfter) {
            boolean same = was.element().equals(is.element());
            return same ? was.array() == is.array() ? NONE : SAFE : IMPOSSIBLE;
        }
        if (was.array() != is.array()) {
            return was.array() ? fromList(is.element()) : IMPOSSIBLE;
        }
        if (was.element() instanceof Builtin one && is.element() instanceof Builtin other) {
            return one.equals(other) ? NONE : builtin(one, other);
        }
        boolean known = was.element() instanceof Builtin || is.element() instanceof Builtin;
        return known ? RISKY : NONE;
    }

    private static Cast fromList(ColumnType.Element to) {
        if (!(to instanceof Builtin builtin)) {
            return IMPOSSIBLE;
        }
        return switch (builtin.type()) {
            case TEXT -> SAFE;
            case VARCHAR -> builtin.modifiers().isEmpty() ? SAFE : RISKY;
            case CHAR -> RISKY;
            default -> IMPOSSIBLE;
        };
    }

    private static Cast builtin(Builtin from, Builtin to) {
        return switch (from.type()) {
            case SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE_PRECISION, OID, MONEY ->
                EngineNumberCasts.of(from, to);
            case TEXT, VARCHAR, CHAR, CITEXT -> text(from, to);
            case TIMESTAMP, TIMESTAMPTZ, DATE, TIME, TIMETZ -> temporal(from, to);
            case BIT, VARBIT -> bits(from, to);
            case INET -> oneOf(to, BuiltinType.CITEXT, BuiltinType.TEXT, BuiltinType.VARCHAR) ? SAFE : IMPOSSIBLE;
            case BYTEA -> isUnlimited(to) ? SAFE : isSized(to) && length(to) > 2 ? RISKY : IMPOSSIBLE;
            case BOOLEAN -> bool(to);
            case UUID -> isUnlimited(to) || (isSized(to) && length(to) > 31) ? SAFE : IMPOSSIBLE;
            case XML -> isUnlimited(to) ? SAFE : isSized(to) ? RISKY : IMPOSSIBLE;
            case JSON, JSONB -> {
                boolean json = oneOf(to, BuiltinType.JSON, BuiltinType.JSONB);
                yield json || isUnlimited(to) ? SAFE : isSized(to) ? RISKY : IMPOSSIBLE;
            }
        };
    }

    private static Cast text(Builtin from, Builtin to) {
        return switch (from.type()) {
            case CITEXT -> oneOf(to, BuiltinType.TEXT, BuiltinType.VARCHAR) ? SAFE : RISKY;
            case TEXT -> {
                boolean kept = isUnlimited(to) || to.type() == BuiltinType.CITEXT;
                yield kept ? SAFE : isSized(to) ? RISKY : IMPOSSIBLE;
            }
            default -> isUnlimitedText(to) ? SAFE : isSized(to) ? sized(from, to) : IMPOSSIBLE;
        };
    }

    private static boolean isUnlimitedText(Builtin to) {
        return to.type() == BuiltinType.TEXT;
    }

    private static Cast sized(Builtin from, Builtin to) {
        boolean fromUnsized = from.modifiers().isEmpty();
        if (fromUnsized && from.type() == BuiltinType.CHAR) {
            return SAFE;
        }
        if (fromUnsized) {
            return to.modifiers().isEmpty() && to.type() == BuiltinType.VARCHAR ? SAFE : RISKY;
        }
        if (to.modifiers().isEmpty()) {
            return from.modifiers().get(0) == 1 || to.type() == BuiltinType.VARCHAR ? SAFE : RISKY;
        }
        return from.modifiers().get(0) > to.modifiers().get(0) ? RISKY : SAFE;
    }

    private static Cast temporal(Builtin from, Builtin to) {
        if (isUnlimited(to)) {
            return SAFE;
        }
        int printed = switch (from.type()) {
            case TIMESTAMP -> 22;
            case TIME -> 13;
            case TIMETZ -> 18;
            default -> 27;
        };
        if (isSized(to) && length(to) > printed) {
            return SAFE;
        }
        if (from.type() == to.type()
                && (from.modifiers().isEmpty() || to.modifiers().isEmpty())) {
            return NONE;
        }
        boolean known = switch (from.type()) {
            case TIMESTAMP, TIMESTAMPTZ -> TypeFamilies.isTemporal(to.type());
            case DATE -> oneOf(to, BuiltinType.TIMESTAMP, BuiltinType.TIMESTAMPTZ);
            case TIME -> to.type() == BuiltinType.TIMETZ;
            default -> oneOf(to, BuiltinType.TIMETZ, BuiltinType.TIME);
        };
        return known ? SAFE : IMPOSSIBLE;
    }

    private static Cast bool(Builtin to) {
        if (oneOf(to, BuiltinType.TEXT, BuiltinType.VARCHAR)) {
            return SAFE;
        }
        return to.type() == BuiltinType.CHAR && length(to) > 3 ? length(to) > 4 ? SAFE : RISKY : IMPOSSIBLE;
    }

    private static Cast bits(Builtin from, Builtin to) {
        boolean unsized = from.modifiers().isEmpty();
        if (from.type() == BuiltinType.BIT) {
            if (unsized) {
                return isUnlimitedText(to) || isSized(to) || to.type() == BuiltinType.VARBIT ? SAFE : IMPOSSIBLE;
            }
            boolean open = isUnlimited(to)
                    || (to.type() == BuiltinType.VARBIT && to.modifiers().isEmpty());
            boolean fits = (isSized(to) || to.type() == BuiltinType.VARBIT)
                    && length(to) >= from.modifiers().get(0);
            return open || fits ? SAFE : IMPOSSIBLE;
        }
        if (isUnlimited(to)) {
            return SAFE;
        }
        if (unsized) {
            return isSized(to) || to.type() == BuiltinType.BIT ? RISKY : IMPOSSIBLE;
        }
        int size = from.modifiers().get(0);
        return switch (to.type()) {
            case VARBIT -> to.modifiers().isEmpty() || length(to) > size ? SAFE : IMPOSSIBLE;
            case VARCHAR, CHAR -> length(to) >= size ? SAFE : RISKY;
            case BIT -> to.modifiers().isEmpty() || length(to) <= size ? RISKY : IMPOSSIBLE;
            default -> IMPOSSIBLE;
        };
    }

    /** {@code TEXT}, or {@code VARCHAR} without a length. */
    static boolean isUnlimited(Builtin to) {
        return to.type() == BuiltinType.TEXT
                || (to.type() == BuiltinType.VARCHAR && to.modifiers().isEmpty());
    }

    static boolean isSized(Builtin to) {
        return to.type() == BuiltinType.VARCHAR || to.type() == BuiltinType.CHAR;
    }

    /** The first modifier; -1 without one. */
    static int length(Builtin to) {
        return to.modifiers().isEmpty() ? -1 : to.modifiers().get(0);
    }

    static boolean oneOf(Builtin to, BuiltinType... types) {
        for (BuiltinType type : types) {
            if (to.type() == type) {
                return true;
            }
        }
        return false;
    }
}

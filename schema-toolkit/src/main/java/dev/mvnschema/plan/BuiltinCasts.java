package dev.mvnschema.plan;

import static dev.mvnschema.catalog.BuiltinType.BIT;
import static dev.mvnschema.catalog.BuiltinType.BOOLEAN;
import static dev.mvnschema.catalog.BuiltinType.DATE;
import static dev.mvnschema.catalog.BuiltinType.INTEGER;
import static dev.mvnschema.catalog.BuiltinType.JSON;
import static dev.mvnschema.catalog.BuiltinType.MONEY;
import static dev.mvnschema.catalog.BuiltinType.OID;
import static dev.mvnschema.catalog.BuiltinType.SMALLINT;
import static dev.mvnschema.catalog.BuiltinType.TIMESTAMP;
import static dev.mvnschema.catalog.BuiltinType.TIMESTAMPTZ;
import static dev.mvnschema.catalog.BuiltinType.TIMETZ;
import static dev.mvnschema.plan.TypeFamilies.isBits;
import static dev.mvnschema.plan.TypeFamilies.isInteger;
import static dev.mvnschema.plan.TypeFamilies.isJson;
import static dev.mvnschema.plan.TypeFamilies.isNumber;
import static dev.mvnschema.plan.TypeFamilies.isTemporal;
import static dev.mvnschema.plan.TypeFamilies.isText;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType.Builtin;
import dev.mvnschema.plan.Cast.Risk;
import dev.mvnschema.postgres.sql.TypeSql;

/** Casts between PostgreSQL's own types, as {@code pg_cast} and the text forms of the values allow them. */
final class BuiltinCasts {

    private BuiltinCasts() {}

    static Cast of(String name, Builtin from, Builtin to) {
        BuiltinType was = from.type();
        BuiltinType is = to.type();
        String wanted = "::" + TypeSql.element(to);
        if (was != is && isTemporal(was) && isTemporal(is)) {
            return temporal(name, from, to);
        }
        if (isAssignable(was, is)) {
            return CastSafety.isSafe(from, to) ? Cast.SAFE : Cast.RISKY;
        }
        if (isText(was)) {
            return Cast.using(Risk.MAY_FAIL, name + (was == BuiltinType.CHAR ? "::text" : "") + wanted);
        }
        if (isJson(is)) {
            return Cast.using(Risk.SAFE, (is == JSON ? "to_json(" : "to_jsonb(") + name + ")");
        }
        if (isJson(was)) {
            return Cast.using(Risk.MAY_FAIL, "(" + name + " #>> '{}')" + wanted);
        }
        if (was == BOOLEAN && isNumber(is)) {
            return Cast.using(Risk.SAFE, name + (is == INTEGER ? "" : "::INTEGER") + wanted);
        }
        if (isNumber(was) && is == BOOLEAN) {
            return Cast.using(Risk.RISKY, name + " <> 0");
        }
        if ((was == MONEY && isNumber(is)) || (is == MONEY && isNumber(was))) {
            return Cast.using(Risk.RISKY, name + "::DECIMAL" + wanted);
        }
        boolean bits =
                (isInteger(was) && was != SMALLINT && is == BIT) || (was == BIT && isInteger(is) && is != SMALLINT);
        return bits ? Cast.using(Risk.RISKY, name + wanted) : Cast.IMPOSSIBLE;
    }

    /** Whether PostgreSQL converts without being told how. */
    private static boolean isAssignable(BuiltinType from, BuiltinType to) {
        if (from == to || isText(to) || (isNumber(from) && isNumber(to))) {
            return true;
        }
        if ((isBits(from) && isBits(to)) || (isJson(from) && isJson(to))) {
            return true;
        }
        if (to == OID) {
            return isInteger(from);
        }
        if (from == OID) {
            return isInteger(to) && to != SMALLINT;
        }
        if (to == MONEY) {
            return from == BuiltinType.DECIMAL || (isInteger(from) && from != SMALLINT);
        }
        return from == MONEY && to == BuiltinType.DECIMAL;
    }

    /** With UTC wherever a time zone comes or goes, so that the result does not depend on the session's. */
    private static Cast temporal(String name, Builtin from, Builtin to) {
        BuiltinType was = from.type();
        BuiltinType is = to.type();
        String wanted = "::" + TypeSql.element(to);
        String inUtc = name + " AT TIME ZONE 'UTC'";
        if (was == TIMESTAMP && is == TIMESTAMPTZ) {
            return Cast.using(CastSafety.precisionRisk(from, to), inUtc);
        }
        if (was == TIMESTAMPTZ && is == TIMESTAMP) {
            return Cast.using(CastSafety.precisionRisk(from, to), inUtc);
        }
        if (was == TIMESTAMPTZ) {
            return Cast.using(Risk.RISKY, "(" + inUtc + ")" + (is == TIMETZ ? "::TIME" : "") + wanted);
        }
        if (was == DATE && is == TIMESTAMPTZ) {
            return Cast.using(Risk.SAFE, name + "::TIMESTAMP AT TIME ZONE 'UTC'");
        }
        if (was == DATE && is == TIMESTAMP) {
            return Cast.SAFE;
        }
        if (was == TIMESTAMP) {
            return is == TIMETZ ? Cast.using(Risk.RISKY, "(" + name + "::TIME || '+00')" + wanted) : Cast.RISKY;
        }
        if (was == BuiltinType.TIME && is == TIMETZ) {
            return Cast.using(CastSafety.precisionRisk(from, to), "(" + name + " || '+00')" + wanted);
        }
        return was == TIMETZ && is == BuiltinType.TIME ? Cast.RISKY : Cast.IMPOSSIBLE;
    }
}

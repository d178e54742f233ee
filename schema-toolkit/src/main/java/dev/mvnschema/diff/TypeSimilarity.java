package dev.mvnschema.diff;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;

/** How alike two column types are, as the types of a column that somebody renames. */
final class TypeSimilarity {

    private TypeSimilarity() {}

    /** 1 for the same type, 0 for types that hold different things. */
    static double of(ColumnType one, ColumnType other) {
        if (TypeEquality.same(one, other)) {
            return 1;
        }
        double elements = elements(one.element(), other.element());
        return one.array() == other.array() ? elements : 0;
    }

    private static double elements(ColumnType.Element one, ColumnType.Element other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one instanceof ColumnType.Builtin left && other instanceof ColumnType.Builtin right) {
            if (left.type() == right.type()) {
                return 0.9;
            }
            return family(left.type()) == family(right.type()) ? 0.7 : 0;
        }
        boolean enums = one instanceof ColumnType.EnumRef && other instanceof ColumnType.EnumRef;
        return enums ? 0.5 : 0;
    }

    private static Family family(BuiltinType type) {
        return switch (type) {
            case TEXT, VARCHAR, CHAR, CITEXT, XML -> Family.TEXT;
            case SMALLINT, INTEGER, BIGINT, OID -> Family.WHOLE;
            case REAL, DOUBLE_PRECISION, DECIMAL, MONEY -> Family.FRACTION;
            case DATE, TIMESTAMP, TIMESTAMPTZ -> Family.DATE;
            case TIME, TIMETZ -> Family.TIME;
            case JSON, JSONB -> Family.JSON;
            case BIT, VARBIT -> Family.BITS;
            case UUID -> Family.UUID;
            case INET -> Family.INET;
            case BOOLEAN -> Family.BOOLEAN;
            case BYTEA -> Family.BYTES;
        };
    }

    private enum Family {
        TEXT,
        WHOLE,
        FRACTION,
        DATE,
        TIME,
        JSON,
        BITS,
        UUID,
        INET,
        BOOLEAN,
        BYTES
    }
}

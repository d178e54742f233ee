package dev.mvnschema.studio.model;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;

/** Which editor and which operators a value has. */
public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    ENUM,
    TIMESTAMP,
    TIMESTAMPTZ,
    DATE,
    TIME,
    TIMETZ,
    JSON,
    BYTES,
    UUID,
    OTHER;

    static Kind of(ColumnType.Element element) {
        if (element instanceof ColumnType.EnumRef) {
            return ENUM;
        }
        return element instanceof ColumnType.Builtin builtin ? of(builtin.type()) : OTHER;
    }

    private static Kind of(BuiltinType type) {
        return switch (type) {
            case TEXT, VARCHAR, CHAR, CITEXT, XML -> TEXT;
            case SMALLINT, INTEGER, BIGINT, OID -> INTEGER;
            case REAL, DOUBLE_PRECISION, DECIMAL -> DECIMAL;
            case BOOLEAN -> BOOLEAN;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMPTZ -> TIMESTAMPTZ;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMETZ -> TIMETZ;
            case JSON, JSONB -> JSON;
            case BYTEA -> BYTES;
            case UUID -> UUID;
            case INET, BIT, VARBIT, MONEY -> OTHER;
        };
    }
}

package dev.mvnschema.pull;

import dev.mvnschema.catalog.ColumnType;

/** Which types are one type of the schema language; a relation needs two of one kind. */
final class ColumnKinds {

    private ColumnKinds() {}

    static String of(ColumnType type) {
        if (type.element() instanceof ColumnType.Builtin builtin) {
            return switch (builtin.type()) {
                case TEXT, VARCHAR, CHAR, CITEXT, UUID, INET, XML, BIT, VARBIT -> "String";
                case BOOLEAN -> "Boolean";
                case SMALLINT, INTEGER, OID -> "Int";
                case BIGINT -> "BigInt";
                case REAL, DOUBLE_PRECISION -> "Float";
                case DECIMAL, MONEY -> "Decimal";
                case TIMESTAMP, TIMESTAMPTZ, DATE, TIME, TIMETZ -> "DateTime";
                case BYTEA -> "Bytes";
                case JSON, JSONB -> "Json";
            };
        }
        return type.element().toString();
    }
}

package dev.mvnschema.mapping;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of PostgreSQL behind a scalar type or a native type attribute. */
final class NativeTypes {

    private NativeTypes() {}

    static ColumnType.Element element(ScalarType scalar, @Nullable NativeType given) {
        if (given != null) {
            return new ColumnType.Builtin(builtin(given.name()), given.arguments());
        }
        return switch (scalar) {
            case STRING -> plain(BuiltinType.TEXT);
            case BOOLEAN -> plain(BuiltinType.BOOLEAN);
            case INT -> plain(BuiltinType.INTEGER);
            case BIG_INT -> plain(BuiltinType.BIGINT);
            case FLOAT -> plain(BuiltinType.DOUBLE_PRECISION);
            case DECIMAL -> new ColumnType.Builtin(BuiltinType.DECIMAL, List.of(65, 30));
            case DATE_TIME -> new ColumnType.Builtin(BuiltinType.TIMESTAMP, List.of(3));
            case JSON -> plain(BuiltinType.JSONB);
            case BYTES -> plain(BuiltinType.BYTEA);
        };
    }

    private static ColumnType.Builtin plain(BuiltinType type) {
        return new ColumnType.Builtin(type, List.of());
    }

    private static BuiltinType builtin(String nativeName) {
        return switch (nativeName) {
            case "Text" -> BuiltinType.TEXT;
            case "VarChar" -> BuiltinType.VARCHAR;
            case "Char" -> BuiltinType.CHAR;
            case "Citext" -> BuiltinType.CITEXT;
            case "Uuid" -> BuiltinType.UUID;
            case "Inet" -> BuiltinType.INET;
            case "Xml" -> BuiltinType.XML;
            case "Bit" -> BuiltinType.BIT;
            case "VarBit" -> BuiltinType.VARBIT;
            case "Boolean" -> BuiltinType.BOOLEAN;
            case "SmallInt" -> BuiltinType.SMALLINT;
            case "Integer" -> BuiltinType.INTEGER;
            case "BigInt" -> BuiltinType.BIGINT;
            case "Oid" -> BuiltinType.OID;
            case "Real" -> BuiltinType.REAL;
            case "DoublePrecision" -> BuiltinType.DOUBLE_PRECISION;
            case "Decimal" -> BuiltinType.DECIMAL;
            case "Money" -> BuiltinType.MONEY;
            case "Timestamp" -> BuiltinType.TIMESTAMP;
            case "Timestamptz" -> BuiltinType.TIMESTAMPTZ;
            case "Date" -> BuiltinType.DATE;
            case "Time" -> BuiltinType.TIME;
            case "Timetz" -> BuiltinType.TIMETZ;
            case "ByteA" -> BuiltinType.BYTEA;
            case "Json" -> BuiltinType.JSON;
            case "JsonB" -> BuiltinType.JSONB;
            default -> throw new IllegalArgumentException("no native type " + nativeName);
        };
    }
}

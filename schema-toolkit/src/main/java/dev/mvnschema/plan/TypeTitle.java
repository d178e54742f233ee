package dev.mvnschema.plan;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import java.util.stream.Collectors;

/** Types as findings name them: as a schema does. */
final class TypeTitle {

    private TypeTitle() {}

    static String of(ColumnType type) {
        ColumnType.Element element = type.element();
        String title;
        if (element instanceof ColumnType.Builtin builtin) {
            title = name(builtin.type())
                    + (builtin.modifiers().isEmpty()
                            ? ""
                            : builtin.modifiers().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(",", "(", ")")));
        } else if (element instanceof ColumnType.EnumRef reference) {
            title = reference.name().toString();
        } else {
            title = ((ColumnType.Other) element).sql();
        }
        return type.array() ? title + "[]" : title;
    }

    private static String name(BuiltinType type) {
        return switch (type) {
            case TEXT -> "Text";
            case VARCHAR -> "VarChar";
            case CHAR -> "Char";
            case CITEXT -> "Citext";
            case UUID -> "Uuid";
            case INET -> "Inet";
            case XML -> "Xml";
            case BIT -> "Bit";
            case VARBIT -> "VarBit";
            case BOOLEAN -> "Boolean";
            case SMALLINT -> "SmallInt";
            case INTEGER -> "Integer";
            case BIGINT -> "BigInt";
            case OID -> "Oid";
            case REAL -> "Real";
            case DOUBLE_PRECISION -> "DoublePrecision";
            case DECIMAL -> "Decimal";
            case MONEY -> "Money";
            case TIMESTAMP -> "Timestamp";
            case TIMESTAMPTZ -> "Timestamptz";
            case DATE -> "Date";
            case TIME -> "Time";
            case TIMETZ -> "Timetz";
            case BYTEA -> "ByteA";
            case JSON -> "Json";
            case JSONB -> "JsonB";
        };
    }
}

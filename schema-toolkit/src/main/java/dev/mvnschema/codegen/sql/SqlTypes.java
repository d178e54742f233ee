package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.psl.EnumType;
import dev.mvnschema.psl.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's types and those of hints are in Java. */
final class SqlTypes {

    private static final Map<String, ColumnKind> OF_SERVER = new HashMap<>();
    private static final Map<String, ColumnKind> OF_HINT = new HashMap<>();

    static {
        OF_SERVER.putAll(Map.of(
                "text", ColumnKind.TEXT,
                "varchar", ColumnKind.TEXT,
                "name", ColumnKind.TEXT,
                "bpchar", ColumnKind.CHAR,
                "citext", ColumnKind.CITEXT,
                "uuid", ColumnKind.UUID,
                "bool", ColumnKind.BOOLEAN,
                "inet", ColumnKind.INET,
                "xml", ColumnKind.XML));
        OF_SERVER.putAll(Map.of(
                "int2", ColumnKind.SMALLINT,
                "int4", ColumnKind.INTEGER,
                "serial", ColumnKind.INTEGER,
                "int8", ColumnKind.BIGINT,
                "bigserial", ColumnKind.BIGINT,
                "oid", ColumnKind.OID,
                "float4", ColumnKind.REAL,
                "float8", ColumnKind.DOUBLE,
                "numeric", ColumnKind.NUMERIC));
        OF_SERVER.putAll(Map.of(
                "timestamp", ColumnKind.TIMESTAMP,
                "timestamptz", ColumnKind.TIMESTAMPTZ,
                "date", ColumnKind.DATE,
                "time", ColumnKind.TIME,
                "timetz", ColumnKind.TIMETZ,
                "json", ColumnKind.JSON,
                "jsonb", ColumnKind.JSONB,
                "bytea", ColumnKind.BYTEA,
                "varbit", ColumnKind.VARBIT));
        OF_SERVER.put("bit", ColumnKind.BIT);
        OF_HINT.putAll(Map.of(
                "String", ColumnKind.TEXT,
                "Boolean", ColumnKind.BOOLEAN,
                "Int", ColumnKind.INTEGER,
                "BigInt", ColumnKind.BIGINT,
                "Float", ColumnKind.DOUBLE,
                "Decimal", ColumnKind.NUMERIC,
                "DateTime", ColumnKind.TIMESTAMPTZ,
                "Json", ColumnKind.JSONB,
                "Bytes", ColumnKind.BYTEA,
                "Uuid", ColumnKind.UUID));
    }

    private final Map<String, String> enums = new HashMap<>();

    SqlTypes(Schema schema) {
        for (EnumType type : schema.enums()) {
            enums.put(type.databaseName(), type.name());
        }
    }

    /** A type of Java for one of the server's: {@code int4}, {@code _text}, {@code "public"."mood"}; null when there is none. */
    @Nullable
    Type ofServer(String name) {
        String plain = name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
        boolean list = plain.startsWith("_");
        String element = list ? plain.substring(1) : plain;
        ColumnKind kind = OF_SERVER.get(element);
        if (kind != null) {
            return new Type(kind, null, list);
        }
        String enumName = enums.get(element);
        return enumName == null ? null : new Type(ColumnKind.ENUM, enumName, list);
    }

    /** The type that a hint names; null when it names none. */
    @Nullable
    Type ofHint(String name, boolean list) {
        ColumnKind kind = OF_HINT.get(name);
        if (kind != null) {
            return new Type(kind, null, list);
        }
        return enums.containsValue(name) ? new Type(ColumnKind.ENUM, name, list) : null;
    }

    /** The kind of a value, the enum's name, and whether it is a list. */
    record Type(ColumnKind kind, @Nullable String enumName, boolean list) {}
}

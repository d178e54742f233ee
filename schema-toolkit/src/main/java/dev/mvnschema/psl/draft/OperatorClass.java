package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.Index.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator classes that the language knows by name; any other is written {@code raw("…")}. */
public enum OperatorClass {
    INET_OPS("InetOps", "inet_ops", Method.GIST, Method.SPGIST),
    JSONB_OPS("JsonbOps", "jsonb_ops", Method.GIN),
    JSONB_PATH_OPS("JsonbPathOps", "jsonb_path_ops", Method.GIN),
    ARRAY_OPS("ArrayOps", "array_ops", Method.GIN),
    TEXT_OPS("TextOps", "text_ops", Method.SPGIST),
    DATE_MINMAX("DateMinMaxOps", "date_minmax_ops", BrinFamily.DATE),
    DATE_BLOOM("DateBloomOps", "date_bloom_ops", BrinFamily.DATE),
    DATE_MINMAX_MULTI("DateMinMaxMultiOps", "date_minmax_multi_ops", BrinFamily.DATE),
    FLOAT4_MINMAX("Float4MinMaxOps", "float4_minmax_ops", BrinFamily.FLOAT4),
    FLOAT4_BLOOM("Float4BloomOps", "float4_bloom_ops", BrinFamily.FLOAT4),
    FLOAT4_MINMAX_MULTI("Float4MinMaxMultiOps", "float4_minmax_multi_ops", BrinFamily.FLOAT4),
    FLOAT8_MINMAX("Float8MinMaxOps", "float8_minmax_ops", BrinFamily.FLOAT8),
    FLOAT8_BLOOM("Float8BloomOps", "float8_bloom_ops", BrinFamily.FLOAT8),
    FLOAT8_MINMAX_MULTI("Float8MinMaxMultiOps", "float8_minmax_multi_ops", BrinFamily.FLOAT8),
    INET_MINMAX("InetMinMaxOps", "inet_minmax_ops", BrinFamily.INET),
    INET_INCLUSION("InetInclusionOps", "inet_inclusion_ops", BrinFamily.INET),
    INET_BLOOM("InetBloomOps", "inet_bloom_ops", BrinFamily.INET),
    INET_MINMAX_MULTI("InetMinMaxMultiOps", "inet_minmax_multi_ops", BrinFamily.INET),
    INT2_MINMAX("Int2MinMaxOps", "int2_minmax_ops", BrinFamily.INT2),
    INT2_BLOOM("Int2BloomOps", "int2_bloom_ops", BrinFamily.INT2),
    INT2_MINMAX_MULTI("Int2MinMaxMultiOps", "int2_minmax_multi_ops", BrinFamily.INT2),
    INT4_MINMAX("Int4MinMaxOps", "int4_minmax_ops", BrinFamily.INT4),
    INT4_BLOOM("Int4BloomOps", "int4_bloom_ops", BrinFamily.INT4),
    INT4_MINMAX_MULTI("Int4MinMaxMultiOps", "int4_minmax_multi_ops", BrinFamily.INT4),
    INT8_MINMAX("Int8MinMaxOps", "int8_minmax_ops", BrinFamily.INT8),
    INT8_BLOOM("Int8BloomOps", "int8_bloom_ops", BrinFamily.INT8),
    INT8_MINMAX_MULTI("Int8MinMaxMultiOps", "int8_minmax_multi_ops", BrinFamily.INT8),
    NUMERIC_MINMAX("NumericMinMaxOps", "numeric_minmax_ops", BrinFamily.NUMERIC),
    NUMERIC_BLOOM("NumericBloomOps", "numeric_bloom_ops", BrinFamily.NUMERIC),
    NUMERIC_MINMAX_MULTI("NumericMinMaxMultiOps", "numeric_minmax_multi_ops", BrinFamily.NUMERIC),
    OID_MINMAX("OidMinMaxOps", "oid_minmax_ops", BrinFamily.OID),
    OID_BLOOM("OidBloomOps", "oid_bloom_ops", BrinFamily.OID),
    OID_MINMAX_MULTI("OidMinMaxMultiOps", "oid_minmax_multi_ops", BrinFamily.OID),
    TIMESTAMP_MINMAX("TimestampMinMaxOps", "timestamp_minmax_ops", BrinFamily.TIMESTAMP),
    TIMESTAMP_BLOOM("TimestampBloomOps", "timestamp_bloom_ops", BrinFamily.TIMESTAMP),
    TIMESTAMP_MINMAX_MULTI("TimestampMinMaxMultiOps", "timestamp_minmax_multi_ops", BrinFamily.TIMESTAMP),
    TIMESTAMP_TZ_MINMAX("TimestampTzMinMaxOps", "timestamptz_minmax_ops", BrinFamily.TIMESTAMP_TZ),
    TIMESTAMP_TZ_BLOOM("TimestampTzBloomOps", "timestamptz_bloom_ops", BrinFamily.TIMESTAMP_TZ),
    TIMESTAMP_TZ_MINMAX_MULTI("TimestampTzMinMaxMultiOps", "timestamptz_minmax_multi_ops", BrinFamily.TIMESTAMP_TZ),
    TIME_MINMAX("TimeMinMaxOps", "time_minmax_ops", BrinFamily.TIME),
    TIME_BLOOM("TimeBloomOps", "time_bloom_ops", BrinFamily.TIME),
    TIME_MINMAX_MULTI("TimeMinMaxMultiOps", "time_minmax_multi_ops", BrinFamily.TIME),
    TIME_TZ_MINMAX("TimeTzMinMaxOps", "timetz_minmax_ops", BrinFamily.TIME_TZ),
    TIME_TZ_BLOOM("TimeTzBloomOps", "timetz_bloom_ops", BrinFamily.TIME_TZ),
    TIME_TZ_MINMAX_MULTI("TimeTzMinMaxMultiOps", "timetz_minmax_multi_ops", BrinFamily.TIME_TZ),
    UUID_MINMAX("UuidMinMaxOps", "uuid_minmax_ops", BrinFamily.UUID),
    UUID_BLOOM("UuidBloomOps", "uuid_bloom_ops", BrinFamily.UUID),
    UUID_MINMAX_MULTI("UuidMinMaxMultiOps", "uuid_minmax_multi_ops", BrinFamily.UUID),
    BPCHAR_MINMAX("BpcharMinMaxOps", "bpchar_minmax_ops", BrinFamily.BPCHAR),
    BPCHAR_BLOOM("BpcharBloomOps", "bpchar_bloom_ops", BrinFamily.BPCHAR),
    BYTEA_MINMAX("ByteaMinMaxOps", "bytea_minmax_ops", BrinFamily.BYTEA),
    BYTEA_BLOOM("ByteaBloomOps", "bytea_bloom_ops", BrinFamily.BYTEA),
    TEXT_MINMAX("TextMinMaxOps", "text_minmax_ops", BrinFamily.TEXT),
    TEXT_BLOOM("TextBloomOps", "text_bloom_ops", BrinFamily.TEXT),
    BIT_MINMAX("BitMinMaxOps", "bit_minmax_ops", BrinFamily.BIT),
    VAR_BIT_MINMAX("VarBitMinMaxOps", "varbit_minmax_ops", BrinFamily.VAR_BIT);

    private static final Map<String, OperatorClass> BY_KEYWORD = index();

    private final String keyword;
    private final String sqlName;
    private final Method method;
    private final Method otherMethod;
    private final @Nullable BrinFamily family;

    OperatorClass(String keyword, String sqlName, Method method) {
        this(keyword, sqlName, method, method, null);
    }

    OperatorClass(String keyword, String sqlName, Method method, Method otherMethod) {
        this(keyword, sqlName, method, otherMethod, null);
    }

    OperatorClass(String keyword, String sqlName, BrinFamily family) {
        this(keyword, sqlName, Method.BRIN, Method.BRIN, family);
    }

    OperatorClass(String keyword, String sqlName, Method method, Method otherMethod, @Nullable BrinFamily family) {
        this.keyword = keyword;
        this.sqlName = sqlName;
        this.method = method;
        this.otherMethod = otherMethod;
        this.family = family;
    }

    /** The class written so in a schema file, or null. */
    public static @Nullable OperatorClass find(String keyword) {
        return BY_KEYWORD.get(keyword);
    }

    /** The class of that name in SQL, or null. */
    public static @Nullable OperatorClass ofSql(String sqlName) {
        for (OperatorClass operatorClass : values()) {
            if (operatorClass.sqlName.equals(sqlName)) {
                return operatorClass;
            }
        }
        return null;
    }

    public String keyword() {
        return keyword;
    }

    public String sqlName() {
        return sqlName;
    }

    public boolean supports(Method wanted) {
        return wanted == method || wanted == otherMethod;
    }

    /** The data type that a BRIN class is made for; null for the classes of other methods. */
    public @Nullable BrinFamily family() {
        return family;
    }

    private static Map<String, OperatorClass> index() {
        Map<String, OperatorClass> map = new HashMap<>();
        for (OperatorClass operatorClass : values()) {
            map.put(operatorClass.keyword, operatorClass);
        }
        return Map.copyOf(map);
    }
}

package dev.mvnschema.psl.draft;

import dev.mvnschema.psl.ScalarType;
import org.jspecify.annotations.Nullable;

/** The data types that BRIN has operator classes for. */
public enum BrinFamily {
    BIT(null, "Bit"),
    VAR_BIT(null, "VarBit"),
    BPCHAR(null, "Char"),
    BYTEA(ScalarType.BYTES, "ByteA"),
    DATE(null, "Date"),
    FLOAT4(null, "Real"),
    FLOAT8(ScalarType.FLOAT, "DoublePrecision"),
    INET(null, "Inet"),
    INT2(null, "SmallInt"),
    INT4(ScalarType.INT, "Integer"),
    INT8(ScalarType.BIG_INT, "BigInt"),
    NUMERIC(ScalarType.DECIMAL, "Decimal"),
    OID(null, "Oid"),
    TEXT(ScalarType.STRING, "Text", "VarChar"),
    TIMESTAMP(ScalarType.DATE_TIME, "Timestamp"),
    TIMESTAMP_TZ(null, "Timestamptz"),
    TIME(null, "Time"),
    TIME_TZ(null, "Timetz"),
    UUID(null, "Uuid");

    private final @Nullable ScalarType scalar;
    private final String nativeType;
    private final String otherNativeType;

    BrinFamily(@Nullable ScalarType scalar, String nativeType) {
        this(scalar, nativeType, nativeType);
    }

    BrinFamily(@Nullable ScalarType scalar, String nativeType, String otherNativeType) {
        this.scalar = scalar;
        this.nativeType = nativeType;
        this.otherNativeType = otherNativeType;
    }

    /** The scalar type whose columns are of this family without a native type; null where none is. */
    public @Nullable ScalarType scalar() {
        return scalar;
    }

    public boolean covers(String name) {
        return name.equals(nativeType) || name.equals(otherNativeType);
    }

    /** Whether BRIN has a default class for columns of that native type. */
    public static boolean anyCovers(String nativeType) {
        for (BrinFamily family : values()) {
            if (family.covers(nativeType)) {
                return true;
            }
        }
        return false;
    }
}

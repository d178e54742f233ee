package dev.mvnschema.codegen.plan;

import static dev.mvnschema.codegen.plan.RuntimeTypes.COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.COMPARABLE_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.DECIMAL_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.DOUBLE_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.INT_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.JSON_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.LONG_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.STRING_COLUMN;

import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.ScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of columns that generated code reads and writes. */
@SuppressWarnings("ImmutableEnumChecker") // a JavaType is a record of strings
public enum ColumnKind {
    TEXT(JavaType.STRING, "TEXT", STRING_COLUMN),
    VARCHAR(JavaType.STRING, "TEXT", STRING_COLUMN),
    CHAR(JavaType.STRING, "BPCHAR", STRING_COLUMN),
    CITEXT(JavaType.STRING, "CITEXT", STRING_COLUMN),
    XML(JavaType.STRING, "XML", STRING_COLUMN),
    INET(JavaType.STRING, "INET", STRING_COLUMN),
    BIT(JavaType.STRING, "BIT", STRING_COLUMN),
    VARBIT(JavaType.STRING, "VARBIT", STRING_COLUMN),
    UUID(UUID.class, "UUID", COMPARABLE_COLUMN),
    BOOLEAN(JavaType.BOOLEAN, "BOOL", COLUMN),
    SMALLINT(JavaType.INT, "INT2", INT_COLUMN),
    INTEGER(JavaType.INT, "INT4", INT_COLUMN),
    OID(JavaType.INT, "OID", INT_COLUMN),
    BIGINT(JavaType.LONG, "INT8", LONG_COLUMN),
    REAL(JavaType.DOUBLE, "FLOAT4", DOUBLE_COLUMN),
    DOUBLE(JavaType.DOUBLE, "FLOAT8", DOUBLE_COLUMN),
    NUMERIC(JavaType.DECIMAL, "NUMERIC", DECIMAL_COLUMN),
    MONEY(JavaType.DECIMAL, "MONEY", DECIMAL_COLUMN),
    TIMESTAMP(Instant.class, "TIMESTAMP", COMPARABLE_COLUMN),
    TIMESTAMPTZ(Instant.class, "TIMESTAMPTZ", COMPARABLE_COLUMN),
    DATE(LocalDate.class, "DATE", COMPARABLE_COLUMN),
    TIME(LocalTime.class, "TIME", COMPARABLE_COLUMN),
    TIMETZ(OffsetTime.class, "TIMETZ", COMPARABLE_COLUMN),
    JSON(RuntimeTypes.JSON, "JSON", JSON_COLUMN),
    JSONB(RuntimeTypes.JSON, "JSONB", JSON_COLUMN),
    BYTEA(JavaType.BYTES, "BYTEA", COLUMN),
    /** An enum of the schema: its Java type and its name in the database come from there. */
    ENUM(JavaType.OBJECT, "", COLUMN);

    private static final Map<ScalarType, ColumnKind> DEFAULTS = Map.of(
            ScalarType.STRING, TEXT,
            ScalarType.BOOLEAN, BOOLEAN,
            ScalarType.INT, INTEGER,
            ScalarType.BIG_INT, BIGINT,
            ScalarType.FLOAT, DOUBLE,
            ScalarType.DECIMAL, NUMERIC,
            ScalarType.DATE_TIME, TIMESTAMP,
            ScalarType.JSON, JSONB,
            ScalarType.BYTES, BYTEA);

    /** The native types that are called otherwise than their kind. */
    private static final Map<String, ColumnKind> NATIVES = Map.of("DoublePrecision", DOUBLE, "Decimal", NUMERIC);

    private final JavaType javaType;
    private final String pgType;
    private final JavaType columnType;

    ColumnKind(Class<?> javaType, String pgType, JavaType columnType) {
        this(JavaType.of(javaType), pgType, columnType);
    }

    ColumnKind(JavaType javaType, String pgType, JavaType columnType) {
        this.javaType = javaType;
        this.pgType = pgType;
        this.columnType = columnType;
    }

    /** The kind of a field's values; null for {@code Unsupported("…")}, which generated code leaves alone. */
    public static @Nullable ColumnKind of(ScalarField field) {
        if (field.type() instanceof FieldType.Scalar scalar) {
            NativeType nativeType = field.nativeType();
            return nativeType == null ? DEFAULTS.get(scalar.type()) : ofNative(nativeType.name());
        }
        return field.type() instanceof FieldType.EnumRef ? ENUM : null;
    }

    /** The type of one value that is not null; a primitive where Java has one. */
    public JavaType javaType() {
        return javaType;
    }

    /** The constant of the runtime's {@code PgTypes} that reads and writes a value; empty for {@link #ENUM}. */
    public String pgType() {
        return pgType;
    }

    /** The runtime's class for a column of it. */
    public JavaType columnType() {
        return columnType;
    }

    /** Whether an update may compute the value from the one that is there. */
    public boolean isNumber() {
        return columnType.equals(INT_COLUMN)
                || columnType.equals(LONG_COLUMN)
                || columnType.equals(DOUBLE_COLUMN)
                || columnType.equals(DECIMAL_COLUMN);
    }

    private static ColumnKind ofNative(String name) {
        ColumnKind special = NATIVES.get(name);
        return special != null ? special : valueOf(name.toUpperCase(Locale.ROOT));
    }
}

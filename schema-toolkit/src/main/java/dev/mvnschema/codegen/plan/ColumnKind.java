package dev.mvnschema.codegen.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.mvnschema.psl.FieldType;
import dev.mvnschema.psl.NativeType;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The types of columns that generated code reads and writes: PostgreSQL's type and the Java type of one value. */
public enum ColumnKind {
    TEXT(String.class, "text"),
    VARCHAR(String.class, "varchar"),
    CHAR(String.class, "bpchar"),
    CITEXT(String.class, "citext"),
    XML(String.class, "xml"),
    INET(String.class, "inet"),
    BIT(String.class, "bit"),
    VARBIT(String.class, "varbit"),
    UUID(UUID.class, "uuid"),
    BOOLEAN(TypeName.BOOLEAN, "bool"),
    SMALLINT(TypeName.INT, "int2"),
    INTEGER(TypeName.INT, "int4"),
    /** Unsigned, so that an {@code int} cannot hold them all. */
    OID(TypeName.LONG, "oid"),
    BIGINT(TypeName.LONG, "int8"),
    REAL(TypeName.DOUBLE, "float4"),
    DOUBLE(TypeName.DOUBLE, "float8"),
    NUMERIC(BigDecimal.class, "numeric"),
    MONEY(BigDecimal.class, "money"),
    TIMESTAMP(Instant.class, "timestamp"),
    TIMESTAMPTZ(Instant.class, "timestamptz"),
    DATE(LocalDate.class, "date"),
    TIME(LocalTime.class, "time"),
    TIMETZ(OffsetTime.class, "timetz"),
    JSON(RuntimeTypes.JSON, "json"),
    JSONB(RuntimeTypes.JSON, "jsonb"),
    BYTEA(ArrayTypeName.of(TypeName.BYTE), "bytea"),
    /** A type of the schema: its Java type and its name come from there. */
    ENUM(ClassName.OBJECT, "");

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

    @SuppressWarnings("ImmutableEnumChecker") // a value: JavaPoet says so without the annotation
    private final TypeName javaType;

    private final String sqlType;

    ColumnKind(Class<?> javaType, String sqlType) {
        this(ClassName.get(javaType), sqlType);
    }

    ColumnKind(TypeName javaType, String sqlType) {
        this.javaType = javaType;
        this.sqlType = sqlType;
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
    public TypeName javaType() {
        return javaType;
    }

    /** PostgreSQL's short name of the type, as in {@code pg_type}. */
    public String sqlType() {
        return sqlType;
    }

    private static ColumnKind ofNative(String name) {
        ColumnKind special = NATIVES.get(name);
        return special != null ? special : valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package dev.mvnschema.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.SchemaSketch;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.syntax.Arity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnKindTest {

    @ParameterizedTest
    @CsvSource({
        "STRING, , java.lang.String, TEXT",
        "STRING, Text, java.lang.String, TEXT",
        "STRING, VarChar, java.lang.String, TEXT",
        "STRING, Char, java.lang.String, BPCHAR",
        "STRING, Citext, java.lang.String, CITEXT",
        "STRING, Xml, java.lang.String, XML",
        "STRING, Inet, java.lang.String, INET",
        "STRING, Bit, java.lang.String, BIT",
        "STRING, VarBit, java.lang.String, VARBIT",
        "STRING, Uuid, java.util.UUID, UUID",
        "BOOLEAN, , boolean, BOOL",
        "BOOLEAN, Boolean, boolean, BOOL",
        "INT, , int, INT4",
        "INT, Integer, int, INT4",
        "INT, SmallInt, int, INT2",
        "INT, Oid, int, OID",
        "BIG_INT, , long, INT8",
        "BIG_INT, BigInt, long, INT8",
        "FLOAT, , double, FLOAT8",
        "FLOAT, DoublePrecision, double, FLOAT8",
        "FLOAT, Real, double, FLOAT4",
        "DECIMAL, , java.math.BigDecimal, NUMERIC",
        "DECIMAL, Decimal, java.math.BigDecimal, NUMERIC",
        "DECIMAL, Money, java.math.BigDecimal, MONEY",
        "DATE_TIME, , java.time.Instant, TIMESTAMP",
        "DATE_TIME, Timestamp, java.time.Instant, TIMESTAMP",
        "DATE_TIME, Timestamptz, java.time.Instant, TIMESTAMPTZ",
        "DATE_TIME, Date, java.time.LocalDate, DATE",
        "DATE_TIME, Time, java.time.LocalTime, TIME",
        "DATE_TIME, Timetz, java.time.OffsetTime, TIMETZ",
        "JSON, , dev.mvnschema.runtime.Json, JSONB",
        "JSON, JsonB, dev.mvnschema.runtime.Json, JSONB",
        "JSON, Json, dev.mvnschema.runtime.Json, JSON",
        "BYTES, , byte[], BYTEA",
        "BYTES, ByteA, byte[], BYTEA",
    })
    void every_type_of_the_language_has_a_java_type(
            ScalarType type, @Nullable String nativeType, String java, String pgType) {
        JavaField field = field(type, nativeType, Arity.REQUIRED);
        JavaType element = field.element();
        assertThat(element.isPrimitive() ? element.primitive() : element.qualifiedName())
                .isEqualTo(java);
        assertThat(field.kind().pgType()).isEqualTo(pgType);
    }

    @Test
    void what_may_be_null_is_an_object_and_a_list_is_not_null() {
        JavaField optional = field(ScalarType.INT, null, Arity.OPTIONAL);
        assertThat(optional.isPrimitive()).isFalse();
        assertThat(optional.isNullable()).isTrue();
        JavaField list = field(ScalarType.BIG_INT, null, Arity.LIST);
        assertThat(list.isPrimitive()).isFalse();
        assertThat(list.isNullable()).isFalse();
        assertThat(list.isRequiredOnCreate()).isFalse();
    }

    private static JavaField field(ScalarType type, @Nullable String nativeType, Arity arity) {
        SchemaSketch sketch = new SchemaSketch();
        sketch.model("M").id().scalar("value", type, nativeType, arity, null);
        return Planner.plan(sketch.schema(), "com.acme").model("M").field("value");
    }
}

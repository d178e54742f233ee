package dev.mvnschema.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.SchemaSketch;
import dev.mvnschema.psl.ScalarType;
import dev.mvnschema.psl.syntax.Arity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

class ColumnKindTest {

    @ParameterizedTest
    @CsvSource({
        "STRING, , java.lang.String, text",
        "STRING, Text, java.lang.String, text",
        "STRING, VarChar, java.lang.String, varchar",
        "STRING, Char, java.lang.String, bpchar",
        "STRING, Citext, java.lang.String, citext",
        "STRING, Xml, java.lang.String, xml",
        "STRING, Inet, java.lang.String, inet",
        "STRING, Bit, java.lang.String, bit",
        "STRING, VarBit, java.lang.String, varbit",
        "STRING, Uuid, java.util.UUID, uuid",
        "BOOLEAN, , boolean, bool",
        "BOOLEAN, Boolean, boolean, bool",
        "INT, , int, int4",
        "INT, Integer, int, int4",
        "INT, SmallInt, int, int2",
        "INT, Oid, long, oid",
        "BIG_INT, , long, int8",
        "BIG_INT, BigInt, long, int8",
        "FLOAT, , double, float8",
        "FLOAT, DoublePrecision, double, float8",
        "FLOAT, Real, double, float4",
        "DECIMAL, , java.math.BigDecimal, numeric",
        "DECIMAL, Decimal, java.math.BigDecimal, numeric",
        "DECIMAL, Money, java.math.BigDecimal, money",
        "DATE_TIME, , java.time.Instant, timestamp",
        "DATE_TIME, Timestamp, java.time.Instant, timestamp",
        "DATE_TIME, Timestamptz, java.time.Instant, timestamptz",
        "DATE_TIME, Date, java.time.LocalDate, date",
        "DATE_TIME, Time, java.time.LocalTime, time",
        "DATE_TIME, Timetz, java.time.OffsetTime, timetz",
        "JSON, , dev.mvnschema.runtime.Json, jsonb",
        "JSON, JsonB, dev.mvnschema.runtime.Json, jsonb",
        "JSON, Json, dev.mvnschema.runtime.Json, json",
        "BYTES, , byte[], bytea",
        "BYTES, ByteA, byte[], bytea",
    })
    void every_type_of_the_language_has_a_java_type(ScalarType type, @Nullable String nativeType, String java, String sql) {
        JavaField field = field(new SchemaSketch(), type, nativeType, Arity.REQUIRED);
        assertThat(field.componentType()).hasToString(java);
        assertThat(field.kind().sqlType()).isEqualTo(sql);
    }

    @Test
    void what_may_be_null_is_an_object_and_a_list_is_not_null() {
        JavaField optional = field(new SchemaSketch(), ScalarType.INT, null, Arity.OPTIONAL);
        assertThat(optional.componentType()).hasToString("java.lang.Integer");
        assertThat(optional.isNullable()).isTrue();
        JavaField list = field(new SchemaSketch(), ScalarType.BIG_INT, null, Arity.LIST);
        assertThat(list.componentType()).hasToString("java.util.List<java.lang.Long>");
        assertThat(list.isNullable()).isFalse();
        assertThat(list.isRequiredOnCreate()).isFalse();
    }

    private static JavaField field(SchemaSketch sketch, ScalarType type, @Nullable String nativeType, Arity arity) {
        sketch.model("M").id().scalar("value", type, nativeType, arity, null);
        return Planner.plan(sketch.schema(), "com.acme").model("M").field("value");
    }
}

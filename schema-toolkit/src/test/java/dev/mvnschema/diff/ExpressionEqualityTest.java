package dev.mvnschema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.BuiltinType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionEqualityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status = 'A'      | (status = 'A'::\"Status\")",
                "\"status\" = 'A'  | status = 'A'::text",
                "A > -1            | (a > '-1'::integer)",
                "a != 1            | a <> 1",
                "(a) > (1)         | a > 1",
                "x = 'it''s'       | x = 'it''s'::character varying(20)",
                "t < '2020-01-01'  | t < '2020-01-01'::timestamp(3) without time zone",
            })
    void same(String one, String other) {
        assertThat(ExpressionEquality.byText().same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 'x'       | a = 'X'",
                "a and (b or c) | (a and b) or c",
                "\"A\" > 1     | a > 1",
                "a::date = b   | a = b",
                "lower(a)      | upper(a)",
            })
    void different(String one, String other) {
        assertThat(ExpressionEquality.byText().same(one, other)).isFalse();
    }

    @Test
    void a_long_constant_is_one_word() {
        String constant = "'" + "x''".repeat(50_000) + "'";
        assertThat(ExpressionEquality.byText().same(constant, constant + "::text"))
                .isTrue();
    }

    @Test
    void names_are_replaced_outside_of_constants() {
        assertThat(SqlTokens.renamed("lower(mail) = 'mail' AND \"mail\" > other", "mail", "e\"mail"))
                .isEqualTo("lower(\"e\"\"mail\") = 'mail' AND \"e\"\"mail\" > other");
    }

    @Test
    void json_is_compared_by_value() {
        assertThat(JsonText.same("{\"a\": [1, 2.0], \"b\": null}", "{\"b\":null,\"a\":[1.0,2]}"))
                .isTrue();
        assertThat(JsonText.same("{\"a\": 1}", "{\"a\": \"1\"}")).isFalse();
        assertThat(JsonText.same("{", "{")).isTrue();
        assertThat(JsonText.same("[1", "[1]")).isFalse();
    }

    @Test
    void times_are_compared_as_their_type_keeps_them() {
        assertThat(TemporalText.same(BuiltinType.TIMESTAMP, "2020-01-02 03:04:05.1 +00:00", "2020-01-02 03:04:05.100"))
                .isTrue();
        assertThat(TemporalText.same(BuiltinType.TIMESTAMPTZ, "2020-01-02T03:04:05Z", "2020-01-02 05:04:05+02"))
                .isTrue();
        assertThat(TemporalText.same(BuiltinType.DATE, "2020-01-02 03:04:05 +02:00", "2020-01-02"))
                .isTrue();
        assertThat(TemporalText.same(BuiltinType.TIMESTAMP, "2020-01-02 03:04:05", "2020-01-02 03:04:06"))
                .isFalse();
        assertThat(TemporalText.same(BuiltinType.TIMESTAMP, "yesterday", "2020-01-02"))
                .isFalse();
    }
}

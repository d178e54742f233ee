package dev.mvnschema.postgres.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types, defaults and the other properties of columns. */
class IntrospectedColumnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|TEXT|",
                "varchar|VARCHAR|",
                "varchar(7)|VARCHAR|7",
                "char|CHAR|1",
                "char(3)|CHAR|3",
                "numeric|DECIMAL|",
                "numeric(65,30)|DECIMAL|65 30",
                "numeric(7)|DECIMAL|7 0",
                "numeric(3,-2)|DECIMAL|3 -2",
                "timestamp|TIMESTAMP|",
                "timestamp(3)|TIMESTAMP|3",
                "timestamptz(6)|TIMESTAMPTZ|6",
                "time(0)|TIME|0",
                "timetz|TIMETZ|",
                "bit(5)|BIT|5",
                "varbit|VARBIT|",
                "varbit(9)|VARBIT|9",
                "boolean|BOOLEAN|",
                "smallint|SMALLINT|",
                "bigint|BIGINT|",
                "real|REAL|",
                "double precision|DOUBLE_PRECISION|",
                "bytea|BYTEA|",
                "jsonb|JSONB|",
                "json|JSON|",
                "uuid|UUID|",
                "inet|INET|",
                "xml|XML|",
                "oid|OID|",
                "money|MONEY|",
                "date|DATE|",
            })
    void builtin_types_with_their_modifiers(String sql, BuiltinType type, String modifiers) throws SQLException {
        TestDatabases.since(sql.contains(",-") ? 15 : 13);
        List<Integer> numbers = modifiers == null
                ? List.of()
                : List.of(modifiers.split(" ")).stream().map(Integer::valueOf).toList();
        Table table = Introspected.table("CREATE TABLE t (c " + sql + ", l " + sql + "[])");

        ColumnType.Builtin element = new ColumnType.Builtin(type, numbers);
        assertThat(table.columns().get(0).type()).isEqualTo(new ColumnType(element, false));
        assertThat(table.columns().get(1).type()).isEqualTo(new ColumnType(element, true));
    }

    @Test
    void other_types_carry_postgresqls_own_text() throws SQLException {
        Table table = Introspected.table("""
                CREATE DOMAIN positive AS int CHECK (VALUE > 0);
                CREATE TABLE t (a interval(3), b positive, c "char", d tsvector[], e int4range, f bpchar)""");

        assertThat(table.columns())
                .extracting(Column::type)
                .containsExactly(
                        other("interval(3)", false),
                        other("positive", false),
                        other("\"char\"", false),
                        other("tsvector", true),
                        other("int4range", false),
                        other("bpchar", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|'it''s'|it's",
                "text|''|``",
                "text|'a\\b'|a\\b",
                "varchar(9)|'x'|x",
                "char(2)|'ab'|ab",
                "int|-1|-1",
                "int|42|42",
                "bigint|9007199254740993|9007199254740993",
                "numeric(5,2)|1.50|1.50",
                "double precision|1.5|1.5",
                "boolean|true|true",
                "boolean|false|false",
                "jsonb|'{}'|{}",
                "bytea|'\\x00ff'|\\x00ff",
                "uuid|'b7f8a1a0-0000-4000-8000-000000000000'|b7f8a1a0-0000-4000-8000-000000000000",
                "timestamp(3)|'2020-01-02 03:04:05.678'|2020-01-02 03:04:05.678",
                "date|'2020-01-02'|2020-01-02",
            })
    void constants_as_defaults(String type, String sql, String value) throws SQLException {
        Table table = Introspected.table("CREATE TABLE t (c " + type + " DEFAULT " + sql + ")");

        assertThat(table.columns().get(0).defaultValue()).isEqualTo(new ColumnDefault.Literal(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bigint|'2'|'2'::bigint",
                "double precision|-1e10|'-10000000000'::numeric",
                "varchar(9)|'x'::text|'x'::text",
                "text[]|'{a}'|'{a}'::text[]",
            })
    void constants_in_other_words_keep_them(String type, String sql, String text) throws SQLException {
        Table table = Introspected.table("CREATE TABLE t (c " + type + " DEFAULT " + sql + ")");

        assertThat(table.columns().get(0).defaultValue()).isEqualTo(new ColumnDefault.Expression(text));
    }

    @Test
    void other_defaults() throws SQLException {
        Table table = Introspected.table("""
                CREATE TYPE e AS ENUM ('A', 'B c');
                CREATE SEQUENCE s;
                CREATE TABLE t (
                  n1 timestamp(3) DEFAULT now(), n2 timestamptz DEFAULT CURRENT_TIMESTAMP, n3 date DEFAULT CURRENT_TIMESTAMP,
                  l1 text[] DEFAULT ARRAY[]::text[], l2 text[] DEFAULT ARRAY['a', 'b,"c'], l3 int[] DEFAULT '{1,2}',
                  l4 e[] DEFAULT ARRAY['A', 'B c']::e[], l5 varchar(3)[] DEFAULT ARRAY['x', 'y']::varchar[],
                  x1 uuid DEFAULT gen_random_uuid(), x2 text DEFAULT upper('a'), x3 int DEFAULT nextval('s'),
                  x4 int DEFAULT 1 + 1, x5 text DEFAULT 'a' || 'b', x6 text[] DEFAULT string_to_array('a', ','))""");

        assertThat(table.columns())
                .extracting(Column::defaultValue)
                .containsExactly(
                        new ColumnDefault.Now(true),
                        new ColumnDefault.Now(),
                        new ColumnDefault.Now(),
                        list(),
                        list("a", "b,\"c"),
                        new ColumnDefault.Expression("'{1,2}'::integer[]"),
                        list("A", "B c"),
                        list("x", "y"),
                        new ColumnDefault.Expression("gen_random_uuid()"),
                        new ColumnDefault.Expression("upper('a'::text)"),
                        new ColumnDefault.Expression("nextval('s'::regclass)"),
                        new ColumnDefault.Expression("(1 + 1)"),
                        new ColumnDefault.Expression("('a'::text || 'b'::text)"),
                        new ColumnDefault.Expression("string_to_array('a'::text, ','::text)"));
    }

    @Test
    void identity_generated_and_collation() throws SQLException {
        Table table = Introspected.table("""
                CREATE TABLE t (
                  a int GENERATED ALWAYS AS IDENTITY, b bigint GENERATED BY DEFAULT AS IDENTITY,
                  c text COLLATE "POSIX", d int GENERATED ALWAYS AS (1 + 2) STORED)""");

        assertThat(table.columns())
                .extracting(Column::identity)
                .containsExactly(Column.Identity.ALWAYS, Column.Identity.BY_DEFAULT, null, null);
        assertThat(table.columns()).extracting(Column::collation).containsExactly(null, null, "POSIX", null);
        assertThat(table.columns().get(3).generated()).isEqualTo(new Column.Generated("1 + 2", true));
        assertThat(table.columns().get(3).defaultValue()).isNull();
    }

    private static ColumnType other(String sql, boolean array) {
        return new ColumnType(new ColumnType.Other(sql), array);
    }

    private static ColumnDefault list(String... values) {
        return new ColumnDefault.ListLiteral(List.of(values));
    }
}

package dev.mvnschema.postgres.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Check;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.Deferral;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Sequence;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.catalog.Unmodelled;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrospectorTest {

    @Test
    void an_empty_database_is_an_empty_catalog() throws SQLException {
        assertThat(read("SELECT 1")).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void enums_keys_and_references() throws SQLException {
        Catalog catalog = read("""
                CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
                ALTER TYPE "Role" ADD VALUE 'GUEST' BEFORE 'ADMIN';
                COMMENT ON TYPE "Role" IS 'who';
                CREATE TABLE "User" (id serial PRIMARY KEY, "role" "Role" NOT NULL DEFAULT 'USER');
                CREATE TABLE "Post" (
                  a int, b int, author int NOT NULL,
                  CONSTRAINT "Post_pkey" PRIMARY KEY (b, a));
                ALTER TABLE "Post" ADD CONSTRAINT author_fk FOREIGN KEY (author) REFERENCES "User" (id)
                  ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED NOT VALID;
                COMMENT ON TABLE "Post" IS 'text';
                COMMENT ON COLUMN "Post".a IS 'first';
                CREATE SEQUENCE lonely;
                """);

        assertThat(catalog.enums())
                .containsExactly(new EnumType(Name.of("Role"), List.of("USER", "GUEST", "ADMIN"), "who"));
        assertThat(catalog.sequences()).containsExactly(new Sequence(Name.of("lonely")));
        Table user = catalog.table(Name.of("User")).orElseThrow();
        assertThat(user.columns())
                .containsExactly(
                        column("id", BuiltinType.INTEGER, new ColumnDefault.Autoincrement(Name.of("User_id_seq"))),
                        new Column(
                                "role",
                                new ColumnType(new ColumnType.EnumRef(Name.of("Role")), false),
                                false,
                                new ColumnDefault.Literal("USER"),
                                null,
                                null,
                                null,
                                null));
        Table post = catalog.table(Name.of("Post")).orElseThrow();
        assertThat(post.primaryKey()).isEqualTo(new PrimaryKey("Post_pkey", List.of("b", "a")));
        assertThat(post.comment()).isEqualTo("text");
        assertThat(post.column("a").orElseThrow().comment()).isEqualTo("first");
        assertThat(post.foreignKeys())
                .containsExactly(new ForeignKey(
                        "author_fk",
                        List.of("author"),
                        Name.of("User"),
                        List.of("id"),
                        ForeignKey.Action.CASCADE,
                        ForeignKey.Action.SET_NULL,
                        Deferral.INITIALLY_DEFERRED,
                        false));
        assertThat(catalog.unmodelled()).isEmpty();
    }

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
        List<Integer> numbers = modifiers == null
                ? List.of()
                : List.of(modifiers.split(" ")).stream().map(Integer::valueOf).toList();
        Table table = onlyTable("CREATE TABLE t (c " + sql + ", l " + sql + "[])");

        ColumnType.Builtin element = new ColumnType.Builtin(type, numbers);
        assertThat(table.columns().get(0).type()).isEqualTo(new ColumnType(element, false));
        assertThat(table.columns().get(1).type()).isEqualTo(new ColumnType(element, true));
    }

    @Test
    void other_types_carry_postgresqls_own_text() throws SQLException {
        Table table = onlyTable("""
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
                "double precision|-1e10|-10000000000",
                "boolean|true|true",
                "boolean|false|false",
                "jsonb|'{}'|{}",
                "bytea|'\\x00ff'|\\x00ff",
                "uuid|'b7f8a1a0-0000-4000-8000-000000000000'|b7f8a1a0-0000-4000-8000-000000000000",
                "timestamp(3)|'2020-01-02 03:04:05.678'|2020-01-02 03:04:05.678",
                "date|'2020-01-02'|2020-01-02",
            })
    void constants_as_defaults(String type, String sql, String value) throws SQLException {
        Table table = onlyTable("CREATE TABLE t (c " + type + " DEFAULT " + sql + ")");

        assertThat(table.columns().get(0).defaultValue()).isEqualTo(new ColumnDefault.Literal(value));
    }

    @Test
    void other_defaults() throws SQLException {
        Table table = onlyTable("""
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
                        list("1", "2"),
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
        Table table = onlyTable("""
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

    @Test
    void indexes_in_every_detail() throws SQLException {
        Table table = onlyTable("""
                CREATE TABLE t (a int, b text, c jsonb, d text COLLATE "C");
                ALTER TABLE t ADD CONSTRAINT t1 UNIQUE (a) DEFERRABLE;
                CREATE UNIQUE INDEX t2 ON t (a DESC, b NULLS FIRST) INCLUDE (c) WHERE b IS NOT NULL;
                CREATE INDEX t3 ON t USING gin (c jsonb_path_ops);
                CREATE INDEX t4 ON t (lower(b), a, (a + 1));
                CREATE INDEX t5 ON t USING hash (b);
                CREATE INDEX t6 ON t (b text_pattern_ops, d, b COLLATE "POSIX");
                """);

        assertThat(table.indexes())
                .containsExactly(
                        new Index(
                                "t1",
                                List.of(Index.Key.of("a")),
                                "btree",
                                true,
                                null,
                                List.of(),
                                false,
                                new Index.Constraint(Deferral.INITIALLY_IMMEDIATE),
                                true),
                        new Index(
                                "t2",
                                List.of(
                                        new Index.Key("a", null, true, true, null, null),
                                        new Index.Key("b", null, false, true, null, null)),
                                "btree",
                                true,
                                "b IS NOT NULL",
                                List.of("c"),
                                false,
                                null,
                                true),
                        plain("t3", "gin", new Index.Key("c", null, false, false, "jsonb_path_ops", null)),
                        plain(
                                "t4",
                                "btree",
                                new Index.Key(null, "lower(b)", false, false, null, null),
                                Index.Key.of("a"),
                                new Index.Key(null, "(a + 1)", false, false, null, null)),
                        plain("t5", "hash", Index.Key.of("b")),
                        plain(
                                "t6",
                                "btree",
                                new Index.Key("b", null, false, false, "text_pattern_ops", null),
                                Index.Key.of("d"),
                                new Index.Key("b", null, false, false, null, "POSIX")));
    }

    @Test
    void checks_and_exclusions() throws SQLException {
        Table table = onlyTable("""
                CREATE TABLE t (
                  a int CONSTRAINT positive CHECK (a > 0), during int4range,
                  CONSTRAINT apart EXCLUDE USING gist (during WITH &&) WHERE (a > 5) DEFERRABLE INITIALLY DEFERRED);
                ALTER TABLE t ADD CONSTRAINT small CHECK (a < 9 AND a <> 3) NOT VALID;
                """);

        assertThat(table.checks())
                .containsExactly(
                        new Check("positive", "a > 0", true), new Check("small", "(a < 9) AND (a <> 3)", false));
        assertThat(table.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.method()).isEqualTo("gist");
            assertThat(exclusion.elements()).isEqualTo("during WITH &&");
            assertThat(exclusion.predicate()).isEqualTo("a > 5");
            assertThat(exclusion.deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
        });
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void what_has_no_record_is_named() throws SQLException {
        Catalog catalog = read("""
                CREATE TABLE t (a int);
                CREATE VIEW v AS SELECT * FROM t;
                CREATE MATERIALIZED VIEW m AS SELECT * FROM t;
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE PROCEDURE p() LANGUAGE sql AS '';
                CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
                CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE POLICY y ON t;
                CREATE RULE r AS ON DELETE TO t DO NOTHING;
                CREATE DOMAIN d AS int;
                CREATE TYPE c AS (x int);
                CREATE TYPE fr AS RANGE (subtype = float8);
                CREATE STATISTICS s ON a, (a + 1) FROM t;
                CREATE TABLE part (a int) PARTITION BY RANGE (a);
                CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (1) TO (2);
                CREATE TABLE kid (b int) INHERITS (t);
                """);

        Name t = Name.of("t");
        assertThat(catalog.tables()).extracting(Table::name).containsExactly(Name.of("kid"), Name.of("part"), t);
        assertThat(catalog.unmodelled().stream()
                        .map(object -> new Unmodelled(object.kind(), object.name(), object.table())))
                .contains(
                        new Unmodelled(Unmodelled.Kind.VIEW, Name.of("v"), null),
                        new Unmodelled(Unmodelled.Kind.MATERIALIZED_VIEW, Name.of("m"), null),
                        new Unmodelled(Unmodelled.Kind.FUNCTION, Name.of("f()"), null),
                        new Unmodelled(Unmodelled.Kind.PROCEDURE, Name.of("p()"), null),
                        new Unmodelled(Unmodelled.Kind.AGGREGATE, Name.of("total(integer)"), null),
                        new Unmodelled(Unmodelled.Kind.TRIGGER, Name.of("g"), t),
                        new Unmodelled(Unmodelled.Kind.POLICY, Name.of("y"), t),
                        new Unmodelled(Unmodelled.Kind.RULE, Name.of("r"), t),
                        new Unmodelled(Unmodelled.Kind.DOMAIN, Name.of("d"), null),
                        new Unmodelled(Unmodelled.Kind.COMPOSITE_TYPE, Name.of("c"), null),
                        new Unmodelled(Unmodelled.Kind.RANGE_TYPE, Name.of("fr"), null),
                        new Unmodelled(Unmodelled.Kind.STATISTICS, Name.of("s"), t),
                        new Unmodelled(Unmodelled.Kind.PARTITION, Name.of("part"), null),
                        new Unmodelled(Unmodelled.Kind.PARTITION, Name.of("part1"), Name.of("part")),
                        new Unmodelled(Unmodelled.Kind.INHERITANCE, Name.of("kid"), t));
    }

    @Test
    void history_tables_are_nobodys_schema() throws SQLException {
        assertThat(read("CREATE TABLE flyway_schema_history (v int); CREATE TABLE _prisma_migrations (id int);"))
                .isEqualTo(Catalog.EMPTY);
    }

    @Test
    void several_schemas_are_qualified_and_others_left_out() throws SQLException {
        Catalog catalog = read("""
                CREATE SCHEMA auth; CREATE SCHEMA hidden;
                CREATE TYPE auth.role AS ENUM ('A');
                CREATE TABLE hidden.h (id int PRIMARY KEY);
                CREATE TABLE auth.u (id serial PRIMARY KEY, r auth.role DEFAULT 'A');
                CREATE TABLE public.p (u int REFERENCES auth.u, h int REFERENCES hidden.h);
                """, IntrospectionScope.multiple(List.of("public", "auth", "absent"), "public"));

        assertThat(catalog.schemas()).containsExactly("auth");
        assertThat(catalog.tables())
                .extracting(Table::name)
                .containsExactly(new Name("public", "p"), new Name("auth", "u"));
        Table u = catalog.table(new Name("auth", "u")).orElseThrow();
        assertThat(u.columns())
                .extracting(Column::defaultValue)
                .containsExactly(
                        new ColumnDefault.Autoincrement(new Name("auth", "u_id_seq")), new ColumnDefault.Literal("A"));
        assertThat(catalog.table(new Name("public", "p")).orElseThrow().foreignKeys())
                .extracting(ForeignKey::referencedTable)
                .containsExactly(new Name("hidden", "h"), new Name("auth", "u"));
    }

    private static Column column(String name, BuiltinType type, ColumnDefault value) {
        return new Column(name, ColumnType.of(type), false, value, null, null, null, null);
    }

    private static ColumnType other(String sql, boolean array) {
        return new ColumnType(new ColumnType.Other(sql), array);
    }

    private static ColumnDefault list(String... values) {
        return new ColumnDefault.ListLiteral(List.of(values));
    }

    private static Index plain(String name, String method, Index.Key... keys) {
        return new Index(name, List.of(keys), method, false, null, List.of(), false, null, true);
    }

    private static Table onlyTable(String script) throws SQLException {
        return read(script).tables().get(0);
    }

    private static Catalog read(String script) throws SQLException {
        return read(script, IntrospectionScope.single("public"));
    }

    private static Catalog read(String script, IntrospectionScope scope) throws SQLException {
        String database = "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;";
        try (Connection connection = new ConnectionFactory(TestDatabases.fresh()).open()) {
            connection.createStatement().execute(database + script);
            return Introspector.introspect(connection, scope);
        }
    }
}

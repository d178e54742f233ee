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
import dev.mvnschema.testing.TestDatabases;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in a database, from an empty one to several schemas. */
class IntrospectorTest {

    @Test
    void an_empty_database_is_an_empty_catalog() throws SQLException {
        assertThat(Introspected.catalog("SELECT 1")).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void enums_keys_and_references() throws SQLException {
        Catalog catalog = Introspected.catalog("""
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

    @Test
    void indexes_in_every_detail() throws SQLException {
        Table table = Introspected.table("""
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
        Table table = Introspected.table("""
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
        TestDatabases.since(14); // statistics of expressions
        Catalog catalog = Introspected.catalog("""
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
                ALTER TABLE part1 ADD CONSTRAINT alone PRIMARY KEY (a), ADD CONSTRAINT few CHECK (a < 2);
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
                        new Unmodelled(Unmodelled.Kind.LOCAL_KEY, Name.of("alone"), Name.of("part1")),
                        new Unmodelled(Unmodelled.Kind.LOCAL_CHECK, Name.of("few"), Name.of("part1")),
                        new Unmodelled(Unmodelled.Kind.INHERITANCE, Name.of("kid"), t));
    }

    @Test
    void history_tables_are_nobodys_schema() throws SQLException {
        assertThat(Introspected.catalog(
                        "CREATE TABLE flyway_schema_history (v int); CREATE TABLE _prisma_migrations (id int);"))
                .isEqualTo(Catalog.EMPTY);
    }

    @Test
    void several_schemas_are_qualified_and_others_left_out() throws SQLException {
        Catalog catalog =
                Introspected.catalog("""
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

    private static Index plain(String name, String method, Index.Key... keys) {
        return new Index(name, List.of(keys), method, false, null, List.of(), false, null, true);
    }
}

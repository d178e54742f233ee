package dev.mvnschema.codegen.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mvnschema.codegen.CodegenOptions;
import dev.mvnschema.codegen.Compilation;
import dev.mvnschema.codegen.JavaGenerator;
import dev.mvnschema.codegen.SchemaDatabases;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaFiles;
import dev.mvnschema.runtime.Json;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class SqlQueriesTest {

    private static final String SCHEMA = """
            datasource db {
              provider = "postgresql"
            }

            enum Mood {
              calm
              happy
            }

            model Person {
              id     Int      @id @default(autoincrement())
              name   String   @unique
              nick   String?
              mood   Mood     @default(calm)
              tags   String[]
              orders Order[]
            }

            model Order {
              id       Int      @id @default(autoincrement())
              personId Int      @map("person_id")
              total    Decimal
              note     Json?
              person   Person   @relation(fields: [personId], references: [id])
            }
            """;

    @TempDir
    private Path directory;

    private Schema schema;
    private PGSimpleDataSource database;

    @BeforeEach
    void schema() throws IOException {
        Path file = Files.writeString(directory.resolve("schema.prisma"), SCHEMA);
        schema = SchemaFiles.read(file, directory).resolve().orThrow();
        database = SchemaDatabases.create(schema, "");
        Files.createDirectories(directory.resolve("sql"));
    }

    @Test
    void types_come_from_the_database_and_nullness_from_columns_and_joins() throws Exception {
        write("people", """
                -- People with what they ordered.
                -- @param {Int} least?
                SELECT p.id, p.name, p.nick, p.mood, p.tags, o.id AS order_id, o.total,
                       ':not a parameter' AS text, count(*) OVER () AS n
                FROM "Person" p LEFT JOIN "Order" o ON o.person_id = p.id /* :nor this */
                WHERE p.name = :name AND (:least::int IS NULL OR p.id >= :least)
                ORDER BY p.id;
                """);
        SqlQuery query = describe().get(0);
        assertThat(query.documentation()).isEqualTo("People with what they ordered.");
        assertThat(query.binds()).containsExactly(0, 1, 1);
        assertThat(query.parameters())
                .map(Object::toString)
                .containsExactly(
                        "Value[name=name, kind=TEXT, enumName=null, list=false, nullable=false]",
                        "Value[name=least, kind=INTEGER, enumName=null, list=false, nullable=true]");
        assertThat(query.columns())
                .extracting(SqlQuery.Value::name, SqlQuery.Value::nullable)
                .map(Object::toString)
                .containsExactly(
                        "(\"id\", false)",
                        "(\"name\", false)",
                        "(\"nick\", true)",
                        "(\"mood\", false)",
                        "(\"tags\", true)",
                        "(\"orderId\", true)",
                        "(\"total\", true)",
                        "(\"text\", true)",
                        "(\"n\", true)");
    }

    @Test
    void a_query_that_does_not_fit_is_an_error_at_its_place() throws Exception {
        write("wrong", "-- @one\nSELECT id, :p::text, nmae\nFROM \"Person\"\n");
        write("types", "SELECT tsvector 'a', ARRAY[point '(1,2)'] AS many FROM \"Person\" WHERE id = :id\n");
        assertThatThrownBy(this::describe).isInstanceOfSatisfying(DiagnosticException.class, error -> {
            assertThat(error.diagnostics())
                    .extracting(one -> one.code().id())
                    .containsExactly("GEN3004", "GEN3004", "GEN3001");
            assertThat(error.diagnostics().get(2).span()).hasToString("sql/wrong.sql:2:22");
            assertThat(error.diagnostics().get(2).message()).contains("column \"nmae\" does not exist");
        });
        Files.delete(directory.resolve("sql/types.sql"));
        write("wrong", "-- @nonsense\nSELECT 1 AS one\n");
        assertThatThrownBy(this::describe).hasMessageContaining("GEN3003");
    }

    @Test
    void queries_become_methods() throws Exception {
        write("add_person", "-- @execute\nINSERT INTO \"Person\" (name, mood, tags) VALUES (:name, :mood, :tags)\n");
        write("by-name", "-- @optional\nSELECT id, name, mood, tags FROM \"Person\" WHERE name = ANY (:names)\n");
        write(
                "count",
                "-- @one\nSELECT count(*) AS n, max(id) FROM \"Person\" WHERE tags @> ARRAY['a'] OR name ~ 'x?'\n");
        List<SqlQuery> queries = describe();
        Path lock = directory.resolve("sql");
        DescriptionFile.write(lock, "k", queries);
        assertThat(DescriptionFile.read(lock, "k")).contains(queries);
        assertThat(DescriptionFile.read(lock, "other")).isEmpty();

        Compilation compilation = Compilation.of(new JavaGenerator()
                .generate(schema, CodegenOptions.of("com.acme.db"), queries)
                .files());
        assertThat(compilation.problems()).isEmpty();
        ClassLoader loader = compilation.load();
        Object door = loader.loadClass("com.acme.db.Database")
                .getMethod("of", DataSource.class)
                .invoke(null, database);
        Object sql = call(door, "sql");
        Object happy = loader.loadClass("com.acme.db.Mood").getEnumConstants()[1];
        assertThat(call(sql, "addPerson", "ann", happy, List.of("a", "b"))).isEqualTo(1L);
        assertThat(call(sql, "byName", List.of("ann", "bob")))
                .hasToString("Optional[ByNameRow[id=1, name=ann, mood=HAPPY, tags=[a, b]]]");
        assertThat(call(sql, "byName", List.of("bob"))).hasToString("Optional.empty");
        assertThat(call(sql, "count")).hasToString("CountRow[n=1, max=1]");
    }

    @Test
    void arrays_of_every_type_are_lists() throws Exception {
        write("arrays", """
                -- @one
                SELECT ARRAY[1.50, NULL]::numeric[] = :numbers::numeric[] AS same, :numbers::numeric[] AS numbers,
                       :moods::"Mood"[] AS moods, :days::date[] AS days, :moments::timestamptz[] AS moments,
                       :times::time[] AS times, :small::int2[] AS small, :real::float4[] AS real,
                       :documents::jsonb[] AS documents, :plain::timestamp[] AS plain, :chars::char(2)[] AS chars,
                       :ids::uuid[] AS ids, '{}'::numeric[] AS none, '[0:1]={a,NULL}'::varchar[] IS NULL AS shifted,
                       :bytes::bytea[] AS bytes, B'101' AS bits
                """);
        Object sql = client(describe());
        Instant moment = Instant.parse("2024-02-29T12:30:00.25Z");
        Object mood =
                sql.getClass().getClassLoader().loadClass("com.acme.db.Mood").getEnumConstants()[1];
        Object row = call(
                sql,
                "arrays",
                List.of(new BigDecimal("1.50"), new BigDecimal("-2")),
                List.of(mood),
                List.of(LocalDate.of(2024, 2, 29)),
                List.of(moment),
                List.of(LocalTime.of(1, 2, 3)),
                List.of(7, -7),
                List.of(1.5),
                List.of(Json.of("{\"a\": \"b, \\\"c\\\"\"}")),
                List.of(moment),
                List.of("x"),
                List.of(new UUID(1, 2)),
                List.of(new byte[] {0, 92, 34}));
        assertThat(row)
                .hasToString("ArraysRow[same=false, numbers=[1.50, -2], moods=[HAPPY], days=[2024-02-29],"
                        + " moments=[2024-02-29T12:30:00.250Z], times=[01:02:03], small=[7, -7], real=[1.5],"
                        + " documents=[{\"a\": \"b, \\\"c\\\"\"}], plain=[2024-02-29T12:30:00.250Z], chars=[x ],"
                        + " ids=[00000000-0000-0001-0000-000000000002], none=[], shifted=false, bytes="
                        + call(row, "bytes") + ", bits=101]");
        assertThat((byte[]) ((List<?>) call(row, "bytes")).get(0)).containsExactly(0, 92, 34);
    }

    @Test
    void views_are_what_the_schema_says_they_are() throws Exception {
        Path file = Files.writeString(directory.resolve("schema.prisma"), SCHEMA + """
                generator client {
                  provider        = "prisma-client-js"
                  previewFeatures = ["views"]
                }

                view Spender {
                  id     Int      @unique
                  name   String?
                  moods  Mood[]
                  @@map("spenders")
                }
                """);
        schema = SchemaFiles.read(file, directory).resolve().orThrow();
        MappedSchema mapped = SchemaMapper.mapViewsAsTables(schema);
        database = SchemaDatabases.of(mapped);
        write("spenders", "SELECT s.id, s.name, s.moods, p.tags FROM spenders s JOIN \"Person\" p USING (id)\n");
        assertThat(describe().get(0).columns())
                .map(Object::toString)
                .containsExactly(
                        "Value[name=id, kind=INTEGER, enumName=null, list=false, nullable=false]",
                        "Value[name=name, kind=TEXT, enumName=null, list=false, nullable=true]",
                        "Value[name=moods, kind=ENUM, enumName=Mood, list=true, nullable=true]",
                        "Value[name=tags, kind=TEXT, enumName=null, list=true, nullable=true]");
        assertThat(SchemaMapper.map(schema).catalog().tables()).hasSize(2);
    }

    private Object client(List<SqlQuery> queries) throws ReflectiveOperationException {
        Compilation compilation = Compilation.of(new JavaGenerator()
                .generate(schema, CodegenOptions.of("com.acme.db"), queries)
                .files());
        assertThat(compilation.problems()).isEmpty();
        Object door = compilation
                .load()
                .loadClass("com.acme.db.Database")
                .getMethod("of", DataSource.class)
                .invoke(null, database);
        return call(door, "sql");
    }

    @Test
    void question_marks_in_quotes_stay_as_they_are() {
        SqlFile file = SqlFile.parse(new SourceText("a.sql", "SELECT 'who?' FROM t WHERE j ? :key"));
        assertThat(file.jdbc()).isEqualTo("SELECT 'who?' FROM t WHERE j ?? ?");
    }

    @Test
    void positions_of_the_server_are_positions_of_the_file() {
        SqlFile file = SqlFile.parse(new SourceText("a.sql", "-- x\nSELECT :long_name, :b, oops"));
        String sent = "SELECT $1, $2, oops";
        assertThat(file.jdbc()).isEqualTo("SELECT ?, ?, oops");
        assertThat(file.offset(sent.indexOf("oops")))
                .isEqualTo(file.source().text().indexOf("oops"));
        assertThat(file.offset(sent.indexOf("$2")))
                .isEqualTo(file.source().text().indexOf(":b"));
    }

    @Test
    void outer_joins_are_understood_or_everything_may_be_null() {
        assertThat(new Nullability("select a.x from a left join b on a.x = b.x join c using (x)").isOptional("a"))
                .isFalse();
        assertThat(new Nullability("select a.x from a left join b on a.x = b.x join c using (x)").isOptional("b"))
                .isTrue();
        assertThat(new Nullability("select a.x from a left join (b join c on true) on true").isOptional("c"))
                .isTrue();
        assertThat(new Nullability("select a.x from a left join b join c on true on true").isOptional("a"))
                .isTrue();
        assertThat(new Nullability("select a.x from a right join b on true").isOptional("a"))
                .isTrue();
        assertThat(new Nullability("with v as (select * from a) select v.x from b left join v on true").isOptional("a"))
                .isTrue();
        assertThat(new Nullability("select x from a group by rollup (x)").isOptional("a"))
                .isTrue();
        assertThat(new Nullability("select left(x, 2), 'left join' from a").isOptional("a"))
                .isFalse();
        assertThat(new Nullability("select count(distinct x) as n, y from a").isCount(0, 2))
                .isTrue();
        assertThat(new Nullability("select count(x) + nullif(y, 0) from a").isCount(0, 1))
                .isFalse();
    }

    private List<SqlQuery> describe() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return SqlQueries.read(directory.resolve("sql"), directory).describe(connection, schema);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve("sql").resolve(name + ".sql"), text);
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return method.invoke(target, arguments);
    }
}

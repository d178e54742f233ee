package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.ParsedJson;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views are read like tables and never written; new rows begin with the ids that the program makes. */
class ViewsAndIdsTest {

    @TempDir
    static Path directory;

    private static TestProject project;
    private static StudioClient studio;

    @BeforeAll
    static void open() {
        project = new TestProject(directory, TestDatabases.with("""
                CREATE TABLE "Item" (a uuid PRIMARY KEY, b text, c text, d text, e text, f text, at timestamptz NOT NULL, n int);
                INSERT INTO "Item" SELECT gen_random_uuid(), 'b' || n % 3, '', '', '', '', now(), n FROM generate_series(1, 3000) n;
                CREATE VIEW twice AS SELECT n, b, point(n, n) AS p, '{"a": 1}'::json AS j FROM "Item" UNION ALL SELECT n, b, point(n, n), '{}' FROM "Item";
                CREATE MATERIALIZED VIEW kept AS SELECT b, count(*) AS number FROM "Item" GROUP BY b;
                """));
        project.schema("""
                datasource db {
                  provider = "postgresql"
                }
                model Item {
                  a  String   @id @default(uuid(7)) @db.Uuid
                  b  String?  @default(cuid())
                  c  String?  @default(cuid(2))
                  d  String?  @default(ulid())
                  e  String?  @default(nanoid(10))
                  f  String?
                  at DateTime @updatedAt @db.Timestamptz
                  n  Int?
                }
                """);
        studio = new StudioClient(project);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void views_are_in_the_list_and_say_what_they_are() {
        List<JsonObject> entities =
                ParsedJson.of(studio.get("/api/studio").body()).objects("entities");
        assertThat(entities)
                .extracting(entity -> entity.text("id") + " " + entity.text("form"))
                .containsExactly("Item table", "kept materialized view", "twice view");
        assertThat(ParsedJson.of(studio.get("/api/sizes").body())
                        .object("sizes")
                        .names())
                .as("a view may take any time to count")
                .containsExactlyInAnyOrder("Item", "kept");
    }

    @Test
    void a_view_is_sorted_filtered_counted_and_paged_to_its_end() {
        String sorted = "{\"entity\":\"twice\",\"sort\":[{\"column\":\"n\",\"desc\":true}],";
        JsonObject deep = studio.ask("/api/rows", sorted + "\"at\":5000,\"limit\":3}");
        assertThat(deep.objects("rows"))
                .extracting(row -> row.texts("c").get(0) + " " + row.texts("k"))
                .containsExactly("500 [#5000]", "500 [#5001]", "499 [#5002]");
        JsonObject whole = studio.ask("/api/row", sorted + "\"at\":5002,\"key\":[\"#5002\"]}");
        assertThat(whole.texts("c").get(0)).isEqualTo("499");
        String filtered = "{\"entity\":\"twice\",\"filter\":{\"column\":\"b\",\"op\":\"equals\",\"value\":\"b1\"}}";
        assertThat(studio.ask("/api/total", filtered).number("rows", 0)).isEqualTo(2000);
        assertThat(studio.ask("/api/rows", "{\"entity\":\"kept\",\"sort\":[{\"column\":\"number\"}]}")
                        .objects("rows"))
                .hasSize(3);
    }

    @Test
    void a_view_cannot_be_written() {
        String change = "{\"changes\":[{\"entity\":\"twice\",\"inserts\":[{\"id\":\"x\",\"set\":{\"n\":\"1\"}}]}]}";
        assertThat(studio.post("/api/changes/save", change).statusCode()).isEqualTo(400);
        assertThat(studio.post("/api/import/begin", "{\"entity\":\"kept\",\"separator\":\",\",\"columns\":[\"b\"]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void new_rows_begin_with_the_ids_of_the_generated_code() {
        List<JsonObject> rows = studio.ask("/api/changes/new", "{\"entity\":\"Item\",\"rows\":2}")
                .objects("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).names()).containsExactly("a", "b", "c", "d", "e");
        assertThat(rows.get(0).text("a"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(rows.get(0).text("b")).matches("c[0-9a-z]{24}");
        assertThat(rows.get(0).text("c")).matches("[a-z][0-9a-z]{23}");
        assertThat(rows.get(0).text("d")).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
        assertThat(rows.get(0).text("e")).matches("[0-9A-Za-z_-]{10}");
        assertThat(rows.get(0)).isNotEqualTo(rows.get(1));
    }

    @Test
    void the_time_of_the_last_change_is_that_of_saving() {
        String change = "{\"changes\":[{\"entity\":\"Item\",\"inserts\":[{\"id\":\"x\",\"set\":"
                + "{\"a\":\"00000000-0000-7000-8000-000000000000\"}}]}]}";
        assertThat(studio.ask("/api/changes/preview", change)
                        .texts("statements")
                        .get(0))
                .isEqualTo("INSERT INTO \"public\".\"Item\" (\"a\", \"at\") VALUES"
                        + " ('00000000-0000-7000-8000-000000000000', CURRENT_TIMESTAMP)");
    }
}

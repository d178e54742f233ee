package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages hold the rows of their place, in whatever order, from whichever side they are reached. */
class PagingTest {

    private static final int ROWS = 30_000;

    @TempDir
    static Path directory;

    private static TestProject project;
    private static StudioClient studio;

    @BeforeAll
    static void open() {
        project = new TestProject(directory, TestDatabases.with("""
                CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
                CREATE TABLE item (id int PRIMARY KEY, a int, b text NOT NULL, m mood, at timestamptz NOT NULL);
                INSERT INTO item SELECT n, CASE WHEN n % 3 = 0 THEN NULL ELSE n % 7 END, 'b' || n % 5,
                    (ARRAY['sad','ok','happy',NULL]::mood[])[1 + n % 4], timestamptz '2026-01-01' + n * interval '1 minute'
                FROM generate_series(1, %d) n;
                CREATE INDEX ON item (a);
                CREATE TABLE heap (a int, b text);
                INSERT INTO heap SELECT n, 'x' FROM generate_series(1, 500) n;
                ANALYZE;
                """.replace("%d", String.valueOf(ROWS))));
        studio = new StudioClient(project);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id DESC",
                "a",
                "a DESC",
                "b DESC, a",
                "m, b, a DESC",
                "a DESC, m DESC, at",
                "at DESC",
            })
    void every_way_to_a_page_leads_to_the_same_rows(String order) {
        List<String> all = expected(order);
        assertThat(ids(page(order, "\"at\":0"))).isEqualTo(all.subList(0, 100));
        for (int at : new int[] {150, 1500, 9_990, 20_050, ROWS - 100}) {
            JsonObject jumped = page(order, "\"at\":" + at);
            assertThat(ids(jumped)).as("at %d", at).isEqualTo(all.subList(at, at + 100));
            if (at + 200 <= ROWS) {
                JsonObject next = page(order, "\"after\":" + array(jumped.texts("last")));
                assertThat(ids(next)).as("after %d", at).isEqualTo(all.subList(at + 100, at + 200));
            }
            JsonObject previous = page(order, "\"before\":" + array(jumped.texts("first")));
            assertThat(ids(previous)).as("before %d", at).isEqualTo(all.subList(at - 100, at));
        }
        assertThat(ids(page(order, "\"last\":true"))).isEqualTo(all.subList(ROWS - 100, ROWS));
    }

    @Test
    void a_table_without_a_key_is_paged_by_the_place_of_its_rows() {
        JsonObject first = studio.ask("/api/rows", "{\"entity\":\"heap\",\"limit\":100}");
        JsonObject second = studio.ask(
                "/api/rows", "{\"entity\":\"heap\",\"limit\":100,\"after\":" + array(first.texts("last")) + "}");
        assertThat(second.objects("rows").get(0).texts("c")).containsExactly("101", "x");
    }

    @Test
    void totals_are_counted() {
        JsonObject total =
                studio.ask("/api/total", "{\"entity\":\"item\",\"filter\":{\"column\":\"a\",\"op\":\"isNull\"}}");
        assertThat(total.number("rows", 0)).isEqualTo(ROWS / 3);
        assertThat(total.flag("exact")).isTrue();
    }

    private static JsonObject page(String order, String place) {
        List<String> sorts = new ArrayList<>();
        for (String part : order.isEmpty() ? new String[0] : order.split(", ", -1)) {
            sorts.add("{\"column\":\"" + part.replace(" DESC", "") + "\",\"desc\":" + part.endsWith("DESC") + "}");
        }
        return studio.ask(
                "/api/rows",
                "{\"entity\":\"item\",\"limit\":100,\"total\":" + ROWS + ",\"sort\":" + sorts + "," + place + "}");
    }

    private static List<String> ids(JsonObject page) {
        return page.objects("rows").stream()
                .map(row -> String.valueOf(row.texts("k").get(0)))
                .toList();
    }

    private static String array(List<String> values) {
        List<String> quoted = new ArrayList<>();
        for (String value : values) {
            quoted.add(value == null ? "null" : '"' + value + '"');
        }
        return quoted.toString();
    }

    private static List<String> expected(String order) {
        String by = order.isEmpty() || order.startsWith("id") ? order : order + ", id";
        return List.of(
                project.query("SELECT string_agg(id::text, ',' ORDER BY " + (by.isEmpty() ? "id" : by) + ") FROM item")
                        .split(",", -1));
    }
}

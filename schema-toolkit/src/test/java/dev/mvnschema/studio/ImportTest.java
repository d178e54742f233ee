package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.studio.http.ParsedJson;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long CSV file goes into a table whole or not at all. */
class ImportTest {

    private static final String TARGET =
            "{\"entity\":\"Person\",\"separator\":\";\",\"columns\":[\"id\",null,\"name\",\"born\"]}";

    @TempDir
    Path directory;

    private TestProject project;
    private StudioClient studio;

    @BeforeEach
    void open() {
        project = new TestProject(directory, TestDatabases.with("""
                CREATE TABLE "Person" (id int PRIMARY KEY, name text, born date, token text NOT NULL, changed timestamptz NOT NULL);
                """));
        project.schema("""
                datasource db {
                  provider = "postgresql"
                }
                model Person {
                  id      Int      @id
                  name    String?
                  born    DateTime? @db.Date
                  token   String   @default(cuid(2))
                  changed DateTime @updatedAt @db.Timestamptz
                }
                """);
        studio = new StudioClient(project);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void pieces_may_end_anywhere_and_rows_get_what_the_program_fills_in() {
        StringBuilder csv = new StringBuilder("id;junk;name;born\r\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append(i).append(";x;\"Zoë \"\"").append(i).append("\"\"; €\nline\\t\";2001-02-03\r\n");
        }
        String id = begin();
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        int step = 9_973;
        for (int at = 0; at < bytes.length; at += step) {
            HttpResponse<String> answer = piece(id, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + step)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        assertThat(project.query("SELECT count(*) FROM \"Person\""))
                .as("nothing is seen before the end")
                .isEqualTo("0");
        assertThat(studio.ask("/api/import/end", "{\"id\":\"" + id + "\"}").number("rows", 0))
                .isEqualTo(20_000);
        assertThat(project.query("SELECT count(*) FROM \"Person\" WHERE name = 'Zoë \"' || id || '\"; €' || chr(10) ||"
                        + " 'line\\t' AND born = '2001-02-03' AND length(token) = 24 AND changed <= now()"))
                .isEqualTo("20000");
        assertThat(project.query("SELECT count(DISTINCT token) FROM \"Person\""))
                .isEqualTo("20000");
    }

    @Test
    void a_row_that_the_database_refuses_is_named_and_nothing_is_written() {
        assertThat(refused("id;junk;name;born\n1;;Ann;2001-02-03\n2;;Bob;yesterday was\n3;;Cy;\n"))
                .contains("Row 2, born")
                .contains("Nothing was imported");
        assertThat(refused("id;junk;name;born\n1;;Ann;\n1;;Bob;\n"))
                .contains("Row 2")
                .contains("STU1009");
        assertThat(refused("id;junk;name;born\n1;;Ann\n")).contains("Row 1 has 3 fields");
        assertThat(refused("id;junk;name;born\n1;;\"Ann;\n")).contains("never closed");
        assertThat(project.query("SELECT count(*) FROM \"Person\"")).isEqualTo("0");
    }

    @Test
    void text_that_is_not_utf8_is_refused() {
        String id = begin();
        byte[] latin = "id;junk;name;born\n1;;Zo\u00eb;\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(piece(id, latin).body()).contains("UTF-8");
    }

    @Test
    void a_cancelled_import_leaves_nothing_and_makes_room_for_another() {
        String id = begin();
        piece(id, "id;junk;name;born\n1;;Ann;\n".getBytes(StandardCharsets.UTF_8));
        assertThat(studio.post("/api/import/begin", TARGET).statusCode())
                .as("one at a time")
                .isEqualTo(409);
        studio.ask("/api/import/cancel", "{\"id\":\"" + id + "\"}");
        assertThat(piece(id, new byte[] {'2'}).statusCode()).isEqualTo(404);
        assertThat(project.query("SELECT count(*) FROM \"Person\"")).isEqualTo("0");
        begin();
    }

    @Test
    void a_read_only_studio_imports_nothing() {
        try (StudioClient readOnly = new StudioClient(project, true)) {
            assertThat(readOnly.post("/api/import/begin", TARGET).statusCode()).isEqualTo(403);
        }
    }

    private String begin() {
        return studio.ask("/api/import/begin", TARGET).text("id");
    }

    private HttpResponse<String> piece(String id, byte[] bytes) {
        return studio.postBytes("/api/import/piece?id=" + id, bytes);
    }

    /** What the page is told about a file that is not taken. */
    private String refused(String csv) {
        String id = begin();
        HttpResponse<String> answer = piece(id, csv.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() == 200) {
            answer = studio.post("/api/import/end", "{\"id\":\"" + id + "\"}");
        }
        assertThat(answer.statusCode()).isEqualTo(422);
        return ParsedJson.of(answer.body()).object("error").members().toString();
    }
}

package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.ParsedJson;
import dev.mvnschema.testing.Problems;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are made together or not at all, and only of rows that are as they were seen. */
class EditingTest {

    private static final String TABLES = """
            CREATE TABLE parent (id int PRIMARY KEY, code text UNIQUE, n int CHECK (n > 0), at timestamptz);
            CREATE TABLE child (id int PRIMARY KEY, parent_id int NOT NULL REFERENCES parent ON DELETE CASCADE, x int);
            CREATE TABLE leaf (id int PRIMARY KEY, child_id int REFERENCES child ON DELETE SET NULL);
            CREATE TABLE held (id int PRIMARY KEY, parent_id int REFERENCES parent ON DELETE RESTRICT);
            INSERT INTO parent VALUES (1, 'a', 1), (2, 'b', 2);
            INSERT INTO child VALUES (10, 1), (11, 1), (12, 2);
            INSERT INTO leaf VALUES (100, 10), (101, 11), (102, 12);
            """;

    @TempDir
    Path directory;

    private TestProject project;
    private StudioClient studio;

    @BeforeEach
    void open() {
        project = new TestProject(directory, TestDatabases.with(TABLES));
        studio = new StudioClient(project);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void a_save_is_one_transaction_whose_order_follows_the_references() {
        String changes = "{'changes':[{'entity':'child','inserts':[{'id':'x','set':{'id':'13','parent_id':'3'}}]},"
                + "{'entity':'parent','inserts':[{'id':'y','set':{'id':'3','code':'c'}}],'updates':["
                + update(1, "{'code':'aa'}") + "]}]}";
        JsonObject preview = studio.ask("/api/changes/preview", json(changes));
        assertThat(preview.texts("statements"))
                .first()
                .isEqualTo("INSERT INTO \"public\".\"parent\" (\"id\", \"code\") VALUES ('3', 'c')");
        assertThat(project.query("SELECT count(*) FROM parent")).isEqualTo("2");
        studio.ask("/api/changes/save", json(changes));
        assertThat(project.query("SELECT string_agg(code, ',' ORDER BY id) FROM parent"))
                .isEqualTo("aa,b,c");
    }

    @Test
    void every_problem_is_told_at_its_cell_and_nothing_is_saved() {
        HttpResponse<String> refused = studio.post(
                "/api/changes/save",
                json("{'changes':[{'entity':'parent','updates':["
                        + update(1, "{'n':'0'}") + "," + update(2, "{'code':'a','at':'soon'}") + "],'inserts':["
                        + "{'id':'new','set':{'id':'1'}},{'id':'other','set':{'code':'q'}}]}]}"));
        assertThat(refused.statusCode()).isEqualTo(409);
        List<JsonObject> problems =
                ParsedJson.of(refused.body()).object("error").objects("problems");
        assertThat(problems)
                .extracting(problem -> problem.text("id") + " " + problem.textOrNull("column"))
                .containsExactly("new id", "other id", "row1 n", "row2 at");
        assertThat(project.query("SELECT n FROM parent WHERE id = 1")).isEqualTo("1");
    }

    @Test
    void a_row_that_changed_meanwhile_stays_as_the_other_left_it() {
        String mine = json("{'changes':[{'entity':'parent','updates':[" + update(1, "{'code':'mine'}") + "]}]}");
        project.execute("UPDATE parent SET code = 'theirs' WHERE id = 1");
        HttpResponse<String> refused = studio.post("/api/changes/save", mine);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("STU1008");
        assertThat(project.query("SELECT code FROM parent WHERE id = 1")).isEqualTo("theirs");
    }

    @Test
    void what_deleting_does_is_told_down_the_cascade() {
        project.execute("INSERT INTO held VALUES (1000, 1)");
        String delete = json(
                "{'changes':[{'entity':'parent','deletes':[{'id':'d','key':['1'],'version':'" + version(1) + "'}]}]}");
        assertThat(studio.ask("/api/changes/preview", delete).objects("effects"))
                .extracting(
                        effect -> effect.text("label") + " " + effect.text("action") + " " + effect.number("rows", 0))
                .containsExactlyInAnyOrder("child CASCADE 2", "leaf SET NULL 2", "held RESTRICT 1");
        assertThat(studio.post("/api/changes/save", delete).statusCode()).isEqualTo(409);
        project.execute("DELETE FROM held");
        studio.ask("/api/changes/save", delete);
        assertThat(project.query("SELECT count(*) FROM leaf WHERE child_id IS NULL"))
                .isEqualTo("2");
    }

    @Test
    void read_only_is_a_matter_of_the_server() {
        try (StudioClient other = new StudioClient(project, true)) {
            String changes = json("{'changes':[{'entity':'parent','updates':[" + update(1, "{'code':'z'}") + "]}]}");
            assertThat(other.post("/api/changes/save", changes).statusCode()).isEqualTo(403);
            assertThat(other.post("/api/sql/run", json("{'id':'1','sql':'DELETE FROM leaf','write':true}"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void sql_that_may_only_read_cannot_leave_its_transaction() {
        for (String sql : List.of(
                "DELETE FROM leaf",
                "COMMIT; DELETE FROM leaf",
                "/* a */ COMMIT",
                "SET TRANSACTION READ WRITE",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE",
                "SELECT set_config('transaction_read_only', 'off', true)",
                "DO 'BEGIN COMMIT; DELETE FROM leaf; END'",
                "CREATE TABLE x ()",
                "SELECT nextval('nothing')",
                "EXPLAIN ANALYZE DELETE FROM leaf")) {
            HttpResponse<String> answer =
                    studio.post("/api/sql/run", "{\"id\":\"1\",\"sql\":\"" + sql.replace("\"", "\\\"") + "\"}");
            assertThat(answer.statusCode()).as("%s: %s", sql, answer.body()).isIn(400, 422);
        }
        assertThat(project.query("SELECT count(*) FROM leaf")).isEqualTo("3");
    }

    @Test
    void a_production_database_is_refused_unless_told() {
        project.execute("ALTER DATABASE " + project.url().database() + " SET mvn_schema.environment = 'production'");
        assertThat(Problems.single(() -> new StudioClient(project)).code()).isEqualTo(StudioCode.PRODUCTION);
    }

    private String update(int id, String set) {
        return "{'id':'row" + id + "','key':['" + id + "'],'version':'" + version(id) + "','set':" + set + "}";
    }

    private String version(int id) {
        return project.query("SELECT xmin FROM parent WHERE id = " + id);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

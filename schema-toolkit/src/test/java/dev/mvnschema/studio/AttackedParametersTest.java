package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SQL stands in every parameter of every request: {@code §} is the attack. Whoever takes it for a name says that there is none of
 * that name, whoever takes it for a value that it is none of that type; nobody runs it.
 */
class AttackedParametersTest {

    private static final String ATTACK = "1'; UPDATE victim SET id = 7 -- \\\" ) OR 1=1";

    @TempDir
    static Path directory;

    private static TestProject project;
    private static StudioClient studio;

    @BeforeAll
    static void open() {
        project = new TestProject(directory, TestDatabases.with("""
                CREATE TABLE victim (id int PRIMARY KEY);
                CREATE TABLE child (id int PRIMARY KEY, victim_id int CONSTRAINT fk REFERENCES victim, note text);
                INSERT INTO victim VALUES (1);
                INSERT INTO child VALUES (1, 1, 'x');
                """));
        studio = new StudioClient(project);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @AfterEach
    void unharmed() {
        assertThat(project.query("SELECT string_agg(id::text, ',') FROM victim"))
                .isEqualTo("1");
        assertThat(project.query("SELECT count(*) FROM child")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/rows | {'entity':'§'}",
                "/api/rows | {'entity':'victim','sort':[{'column':'§'}]}",
                "/api/rows | {'entity':'victim','filter':{'column':'§','op':'equals','value':'1'}}",
                "/api/rows | {'entity':'victim','filter':{'column':'id','op':'§','value':'1'}}",
                "/api/rows | {'entity':'victim','filter':{'column':'id','op':'gt','value':'§'}}",
                "/api/rows | {'entity':'victim','filter':{'column':'id','op':'between','values':['1','§']}}",
                "/api/rows | {'entity':'victim','filter':{'column':'id','op':'gt','other':'§'}}",
                "/api/rows | {'entity':'victim','filter':{'column':'id','op':'§','other':'id'}}",
                "/api/rows | {'entity':'victim','filter':{'child':'§','link':'fk','quantifier':'some'}}",
                "/api/rows | {'entity':'victim','filter':{'child':'child','link':'§','quantifier':'some'}}",
                "/api/rows | {'entity':'victim','filter':{'child':'child','link':'fk','quantifier':'§'}}",
                "/api/rows | {'entity':'child','filter':{'link':'§'}}",
                "/api/rows | {'entity':'victim','filter':{'sql':'id = §'}}",
                "/api/rows | {'entity':'victim','after':['§']}",
                "/api/rows | {'entity':'victim','before':['§']}",
                "/api/rows | {'entity':'victim','at':'§'}",
                "/api/rows | {'entity':'victim','limit':'§'}",
                "/api/rows | {'entity':'victim','total':'§'}",
                "/api/total | {'entity':'§'}",
                "/api/total | {'entity':'victim','filter':{'column':'id','op':'in','values':['§']}}",
                "/api/row | {'entity':'§','key':['1']}",
                "/api/row | {'entity':'victim','key':['§']}",
                "/api/children | {'entity':'§','child':'child','link':'fk','rows':[]}",
                "/api/children | {'entity':'victim','child':'§','link':'fk','rows':[]}",
                "/api/children | {'entity':'victim','child':'child','link':'§','rows':[]}",
                "/api/children | {'entity':'victim','child':'child','link':'fk','rows':[{'v':['§']}]}",
                "/api/export | {'entity':'§','form':'csv'}",
                "/api/export | {'entity':'victim','form':'§'}",
                "/api/export | {'entity':'victim','form':'csv','columns':['§']}",
                "/api/changes/new | {'entity':'§','rows':1}",
                "/api/changes/new | {'entity':'victim','rows':'§'}",
                "/api/changes/preview | {'changes':[{'entity':'§'}]}",
                "/api/changes/save | {'changes':[{'entity':'victim','inserts':[{'id':'a','set':{'§':'2'}}]}]}",
                "/api/changes/save | {'changes':[{'entity':'victim','inserts':[{'id':'a','set':{'id':'§'}}]}]}",
                "/api/changes/save | {'changes':[{'entity':'victim','updates':[{'id':'a','key':['§'],'version':'1','set':{'id':'2'}}]}]}",
                "/api/changes/save | {'changes':[{'entity':'victim','updates':[{'id':'a','key':['1'],'version':'§','set':{'id':'2'}}]}]}",
                "/api/changes/save | {'changes':[{'entity':'victim','deletes':[{'id':'a','key':['§'],'version':'1'}]}]}",
                "/api/import/begin | {'entity':'§','separator':',','columns':['id']}",
                "/api/import/begin | {'entity':'victim','separator':'§','columns':['id']}",
                "/api/import/begin | {'entity':'victim','separator':',','columns':['§']}",
                "/api/import/end | {'id':'§'}",
                "/api/sql/run | {'id':'a','sql':'SELECT 1','limit':'§'}",
                "/api/sql/run | {'id':'a','sql':'SELECT 1','seconds':'§'}",
                "/api/sql/run | {'id':'a','sql':'UPDATE victim SET id = 7'}",
                "/api/sql/run | {'id':'a','sql':'COMMIT; UPDATE victim SET id = 7'}",
            })
    void an_attack_is_refused(String path, String body) {
        HttpResponse<String> answer = studio.post(path, body.replace('\'', '"').replace("§", ATTACK));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404, 409, 422);
        assertThat(answer.body()).contains("STU10");
    }

    /** What is a text stays one: it is looked for, found nowhere, or written as it is. */
    @Test
    void a_text_may_hold_anything() {
        String search = "{\"entity\":\"child\",\"search\":\"" + ATTACK + "\"}";
        assertThat(studio.ask("/api/rows", search).objects("rows")).isEmpty();
        String note = "{\"changes\":[{\"entity\":\"child\",\"inserts\":[{\"id\":\"a\",\"set\":{\"id\":\"2\",\"note\":\""
                + ATTACK + "\"}}]}]}";
        studio.ask("/api/changes/save", note);
        assertThat(project.query("SELECT note FROM child WHERE id = 2")).isEqualTo(ATTACK.replace("\\\"", "\""));
        project.execute("DELETE FROM child WHERE id = 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/diagram?focus=",
                "/api/diagram?depth=",
                "/api/migrations/sql?file=",
                "/api/migrations/sql?file=../../../../../../etc/passwd&x=",
                "/api/migrations/sql?file=%2Fetc%2Fpasswd&x=",
            })
    void also_in_an_address(String path) {
        HttpResponse<String> answer = studio.get(path + URLEncoder.encode(ATTACK, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 422);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void a_piece_of_a_file_is_data_whatever_stands_in_it() {
        String id = studio.ask(
                        "/api/import/begin", "{\"entity\":\"child\",\"separator\":\",\",\"columns\":[\"id\",\"note\"]}")
                .text("id");
        studio.postBytes(
                "/api/import/piece?id=" + id,
                "id,note\n3,\"\\.\nUPDATE victim SET id = 7;\"\n".getBytes(StandardCharsets.UTF_8));
        studio.ask("/api/import/end", "{\"id\":\"" + id + "\"}");
        assertThat(project.query("SELECT note FROM child WHERE id = 3")).isEqualTo("\\.\nUPDATE victim SET id = 7;");
        project.execute("DELETE FROM child WHERE id = 3");
    }

    @Test
    void an_oversized_piece_is_refused() {
        int status;
        try {
            status = studio.postBytes("/api/import/piece?id=x", new byte[5 * 1024 * 1024])
                    .statusCode();
        } catch (UncheckedIOException e) {
            // The server has hung up before the client had sent everything.
            status = 413;
        }
        assertThat(status).isIn(404, 413);
        assertThat(studio.get("/api/pulse").statusCode()).isEqualTo(200);
    }
}

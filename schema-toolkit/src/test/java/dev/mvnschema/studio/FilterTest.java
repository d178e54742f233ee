package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.studio.http.ParsedJson;
import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operator finds the rows that it should, and they leave as a file. */
class FilterTest {

    @TempDir
    static Path directory;

    private static StudioClient studio;

    @BeforeAll
    static void open() {
        studio = new StudioClient(new TestProject(directory, TestDatabases.with("""
                CREATE TYPE mood AS ENUM ('sad', 'happy');
                CREATE TABLE a (id int PRIMARY KEY, t text, n numeric, m mood, l text[], j jsonb, d date);
                CREATE TABLE b (id int PRIMARY KEY, a_id int CONSTRAINT b_a REFERENCES a, v int);
                INSERT INTO a VALUES
                  (1, 'Hello', 1.5, 'sad', '{x,y}', '{"k": {"s": "abc", "n": 5, "l": [1, 2]}}', '2026-01-01'),
                  (2, '50%_off', 2.5, 'happy', '{}', '{"k": {"s": "xyz", "n": 7}}', '2026-02-01'),
                  (3, NULL, NULL, NULL, NULL, NULL, NULL);
                INSERT INTO b VALUES (1, 1, 10), (2, 1, 20), (3, 2, 10);
                """)));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'column':'t','op':'equals','value':'Hello'} | 1",
                "{'column':'t','op':'equals','value':'hello','insensitive':true} | 1",
                "{'column':'t','op':'equals','value':null} | 3",
                "{'column':'t','op':'not','value':'Hello'} | 2,3",
                "{'column':'t','op':'contains','value':'%_'} | 2",
                "{'column':'t','op':'startsWith','value':'h'} | ``",
                "{'column':'t','op':'startsWith','value':'h','insensitive':true} | 1",
                "{'column':'t','op':'endsWith','value':'off'} | 2",
                "{'column':'t','op':'matches','value':'^H'} | 1",
                "{'column':'t','op':'search','value':'hello'} | 1",
                "{'column':'t','op':'isNull'} | 3",
                "{'column':'t','op':'isNotNull'} | 1,2",
                "{'column':'id','op':'in','values':['1','3']} | 1,3",
                "{'column':'n','op':'notIn','values':['1.5']} | 2,3",
                "{'column':'n','op':'gt','value':'1.5'} | 2",
                "{'column':'n','op':'gte','value':'1.5'} | 1,2",
                "{'column':'n','op':'lt','value':'2'} | 1",
                "{'column':'n','op':'between','values':['1','2']} | 1",
                "{'column':'t','op':'in','values':['hELLO','x'],'insensitive':true} | 1",
                "{'column':'t','op':'gte','value':'HELLO','insensitive':true} | 1",
                "{'column':'n','op':'gt','other':'id'} | 1,2",
                "{'column':'j','op':'isAnyNull'} | 3",
                "{'column':'j','op':'isJsonNull'} | ``",
                "{'column':'j','op':'pathIsNull','path':['k','s']} | ``",
                "{'column':'j','op':'arrayStartsWith','path':['k','l'],'value':'1'} | 1",
                "{'column':'j','op':'arrayEndsWith','path':['k','l'],'value':'2'} | 1",
                "{'column':'m','op':'in','values':['sad','happy']} | 1,2",
                "{'column':'m','op':'lte','value':'sad'} | 1",
                "{'column':'d','op':'lt','value':'2026-01-15'} | 1",
                "{'column':'l','op':'has','value':'x'} | 1",
                "{'column':'l','op':'hasEvery','values':['x','y']} | 1",
                "{'column':'l','op':'hasSome','values':['y','z']} | 1",
                "{'column':'l','op':'isEmpty'} | 2",
                "{'column':'j','op':'pathEquals','path':['k','n'],'value':'5'} | 1",
                "{'column':'j','op':'pathGt','path':['k','n'],'value':'5'} | 2",
                "{'column':'j','op':'stringContains','path':['k','s'],'value':'B','insensitive':true} | 1",
                "{'column':'j','op':'arrayContains','path':['k','l'],'value':'[2]'} | 1",
                "{'column':'j','op':'pathExists','path':['k','l']} | 1",
                "{'not':{'column':'n','op':'gt','value':'2'}} | 1,3",
                "{'or':[{'column':'id','op':'equals','value':'1'},{'column':'id','op':'equals','value':'2'}]} | 1,2",
                "{'child':'b','link':'b_a','quantifier':'some'} | 1,2",
                "{'child':'b','link':'b_a','quantifier':'none'} | 3",
                "{'child':'b','link':'b_a','quantifier':'every','where':{'column':'v','op':'equals','value':'10'}} | 2,3",
                "{'child':'b','link':'b_a','quantifier':'some','where':{'column':'v','op':'gt','value':'10'}} | 1",
                "{'sql':'j ? !k! AND n > 2'} | 2",
                "{'sql':'length(!?!) = 1 AND id = 1 -- ?)'} | 1",
                "{'sql':'t = E!50%\\\\x5foff! AND $$)$$ = !)!'} | 2",
            })
    void an_operator_finds_its_rows(String filter, String ids) {
        String body = "{'entity':'a','filter':" + filter + "}";
        String found = studio.ask("/api/rows", body.replace('\'', '"').replace('!', '\'')).objects("rows").stream()
                .map(row -> String.valueOf(row.texts("k").get(0)))
                .collect(Collectors.joining(","));
        assertThat(found).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void a_file_holds_whole_values_whatever_stands_in_them() {
        String body =
                "{\"entity\":\"a\",\"form\":\"%s\",\"columns\":[\"id\",\"t\",\"j\"],\"filter\":{\"column\":\"id\",\"op\":\"gt\",\"value\":\"1\"}}";
        assertThat(studio.post("/api/export", body.formatted("csv")).body())
                .isEqualTo("id,t,j\r\n2,50%_off,\"{\"\"k\"\": {\"\"n\"\": 7, \"\"s\"\": \"\"xyz\"\"}}\"\r\n3,,\r\n");
        assertThat(studio.post("/api/export", body.formatted("json")).body())
                .contains("{\"id\": 2, \"t\": \"50%_off\", \"j\": {\"k\": {\"n\": 7, \"s\": \"xyz\"}}}")
                .contains("{\"id\": 3, \"t\": null, \"j\": null}");
        assertThat(studio.post("/api/export", body.formatted("sql")).body())
                .contains("INSERT INTO \"public\".\"a\" (\"id\", \"t\", \"j\") VALUES ('3', NULL, NULL);");
    }

    @Test
    void children_are_counted_for_many_rows_at_once() {
        var answer = studio.ask(
                "/api/children",
                "{\"entity\":\"a\",\"child\":\"b\",\"link\":\"b_a\",\"rows\":[{\"v\":[\"1\"]},{\"v\":[\"2\"]},{\"v\":[\"3\"]}]}");
        assertThat(answer.object("counts").members())
                .containsEntry("0", 2L)
                .containsEntry("1", 1L)
                .doesNotContainKey("2");
    }

    @Test
    void the_diagram_escapes_what_stands_in_names() {
        assertThat(ParsedJson.of(studio.get("/api/diagram").body()).text("svg"))
                .contains("data-id=\"b\"")
                .doesNotContain("<script");
        assertThat(studio.get("/api/diagram/mermaid").body()).contains("a |o--o{ b");
        assertThat(studio.get("/api/diagram/dbml").body()).contains("Ref \"b_a\"");
    }
}

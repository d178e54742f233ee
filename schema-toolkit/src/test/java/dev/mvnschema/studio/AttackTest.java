package dev.mvnschema.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.testing.TestDatabases;
import dev.mvnschema.testing.TestProject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody but the page that the studio opened is refused, and the server lives on. */
class AttackTest {

    @TempDir
    static Path directory;

    private static TestProject project;
    private static StudioClient studio;

    @BeforeAll
    static void open() {
        project = new TestProject(directory, TestDatabases.with("""
                CREATE TABLE "user" (id int PRIMARY KEY, name text NOT NULL, secret text);
                INSERT INTO "user" SELECT n, 'name ' || n, 'x' FROM generate_series(1, 20) n;
                """));
        studio = new StudioClient(project);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void a_foreign_host_is_refused() {
        // What a browser sends after a foreign name was made to point here.
        String answer = raw("GET /api/studio HTTP/1.1\r\nHost: evil.example:" + studio.port() + "\r\nCookie: "
                + studio.cookie() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403").contains("STU1003").doesNotContain("user");
    }

    @Test
    void a_foreign_origin_is_refused() {
        HttpRequest request = request("/api/rows")
                .header("Cookie", studio.cookie())
                .header("X-Studio-Csrf", studio.csrf())
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("{\"entity\":\"user\"}"))
                .build();
        assertThat(studio.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void a_script_of_another_site_is_refused_even_for_reads() {
        HttpRequest request = request("/api/studio")
                .header("Cookie", studio.cookie())
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(studio.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void without_the_token_there_is_a_locked_page_and_no_data() {
        assertThat(studio.send(request("/").build()).statusCode()).isEqualTo(403);
        assertThat(studio.send(request("/?token=").build()).statusCode()).isEqualTo(403);
        assertThat(studio.send(request("/?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(studio.send(request("/api/studio").build()).statusCode()).isEqualTo(403);
        assertThat(studio.send(request("/api/token").build()).statusCode()).isEqualTo(403);
        assertThat(studio.send(request("/api/studio")
                                .header("Cookie", studio.cookie() + "x")
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_write_without_the_pages_own_token_or_origin_is_refused() {
        HttpRequest.Builder forged = request("/api/changes/save")
                .header("Cookie", studio.cookie())
                .POST(BodyPublishers.ofString("{\"changes\":[]}"));
        assertThat(studio.send(forged.copy().header("Origin", studio.origin()).build())
                        .statusCode())
                .as("no csrf token")
                .isEqualTo(403);
        assertThat(studio.send(forged.copy()
                                .header("X-Studio-Csrf", studio.csrf())
                                .build())
                        .statusCode())
                .as("no origin")
                .isEqualTo(403);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites_and_the_page_from_foreign_content() {
        var answer = studio.send(HttpRequest.newBuilder(studio.url()).build());
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.body())
                .doesNotContain(studio.csrf())
                .doesNotContain(studio.url().getQuery().substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/js/../../../../../etc/passwd",
                "/..%2f..%2f..%2fetc/passwd",
                "/js/%2e%2e/%2e%2e/package-info.class",
                "/css//etc/passwd",
                "/locked.html",
                "/js/main.js.map",
                "/META-INF/MANIFEST.MF"
            })
    void no_path_leads_out_of_the_pages_files(String path) {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + studio.port() + "\r\nCookie: "
                + studio.cookie() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("root:");
    }

    /** Whatever stands where a name or a value is expected: it is refused, or it is a value that matches nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'entity':'user; DROP TABLE \\'user\\'','limit':1}",
                "{'entity':'pg_catalog.pg_authid'}",
                "{'entity':'user','sort':[{'column':'id; DROP TABLE x','desc':true}]}",
                "{'entity':'user','filter':{'column':'id) OR 1=1 --','op':'equals','value':'1'}}",
                "{'entity':'user','filter':{'column':'name','op':'= 1 OR TRUE --','value':'1'}}",
                "{'entity':'user','filter':{'column':'id','op':'equals','value':'1 OR 1=1'}}",
                "{'entity':'user','filter':{'column':'id','op':'in','values':['1); DROP TABLE x']}}",
                "{'entity':'user','filter':{'child':'x','link':'y','quantifier':'some'}}",
                "{'entity':'user','filter':{'sql':'1=1); DROP TABLE x; SELECT (1'}}",
                "{'entity':'user','filter':{'sql':'1=1) OR (1=1'}}",
                "{'entity':'user','filter':{'sql':'pg_sleep(0) IS NULL; COMMIT'}}",
                "{'entity':'user','after':['1); DROP TABLE x']}",
                "{'entity':'user','before':['1','2']}",
                "{'entity':'user','limit':'1; DROP TABLE x'}",
                "{'entity':'user','at':'0; DROP TABLE x'}",
                "{'entity':['user']}",
                "[]",
                "{'entity':",
            })
    void no_parameter_becomes_sql(String body) {
        var answer = studio.post("/api/rows", body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(project.query("SELECT count(*) FROM \"user\"")).isEqualTo("20");
    }

    @Test
    void a_text_with_quotes_is_a_text() {
        String body = "{\"entity\":\"user\",\"search\":\"'; DROP TABLE \\\"user\\\"; --\"}";
        assertThat(studio.ask("/api/rows", body).objects("rows")).isEmpty();
        String filter =
                "{\"entity\":\"user\",\"filter\":{\"column\":\"name\",\"op\":\"contains\",\"value\":\"%' OR '1'='1\"}}";
        assertThat(studio.ask("/api/rows", filter).objects("rows")).isEmpty();
    }

    @Test
    void a_condition_in_sql_can_only_read() {
        String body =
                "{\"entity\":\"user\",\"filter\":{\"sql\":\"set_config('transaction_read_only', 'off', false) = 'off' AND"
                        + " (WITH gone AS (DELETE FROM \\\"user\\\" RETURNING 1) SELECT count(*) FROM gone) > 0\"}}";
        assertThat(studio.post("/api/rows", body).statusCode()).isEqualTo(422);
        assertThat(project.query("SELECT count(*) FROM \"user\"")).isEqualTo("20");
    }

    @Test
    void an_oversized_body_is_refused() {
        String body = "{\"entity\":\"user\",\"search\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";
        HttpRequest request = request("/api/rows")
                .header("Cookie", studio.cookie())
                .header("Origin", studio.origin())
                .header("X-Studio-Csrf", studio.csrf())
                .POST(BodyPublishers.ofString(body))
                .build();
        int status;
        try {
            status = studio.send(request).statusCode();
        } catch (java.io.UncheckedIOException e) {
            // The server has hung up before the client had sent everything.
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        alive();
    }

    @Test
    void connections_that_send_nothing_or_half_a_request_keep_nobody_waiting() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), studio.port());
                silent.add(socket);
                if (i % 4 == 0) {
                    socket.getOutputStream()
                            .write("POST /api/rows HTTP/1.1\r\nHost: lo".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                }
            }
            alive();
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void only_the_loopback_address_answers() throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress() && address.getAddress().length == 4) {
                    assertThat(connects(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean connects(InetAddress address) {
        try (Socket socket = new Socket(address, studio.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void alive() {
        assertThat(studio.ask("/api/rows", "{\"entity\":\"user\"}").objects("rows"))
                .hasSize(20);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(studio.origin() + path));
    }

    /** A request as it stands: the client of the JDK would mend its path and its host. */
    private static String raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), studio.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

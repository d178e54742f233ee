package dev.mvnschema.studio;

import dev.mvnschema.studio.data.ReadLimits;
import dev.mvnschema.studio.http.JsonObject;
import dev.mvnschema.studio.http.ParsedJson;
import dev.mvnschema.testing.TestProject;
import dev.mvnschema.workflow.OpenStudio;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A studio on a free port, and a client that speaks to it as its page does. */
final class StudioClient implements AutoCloseable {

    /** However busy the machine is: what is exact stays exact. */
    private static final ReadLimits PATIENT =
            new ReadLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));

    private final OpenStudio.Result studio;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String cookie;
    private final String csrf;

    StudioClient(TestProject project) {
        this(project, null);
    }

    StudioClient(TestProject project, @Nullable Boolean readOnly) {
        studio = new OpenStudio(project.environment(), PATIENT)
                .run(new OpenStudio.Request(project.layout(), project.database(), 0, "test", readOnly, null, false));
        cookie = send(HttpRequest.newBuilder(studio.url()).build())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        csrf = ParsedJson.of(get("/api/token").body()).text("csrf");
    }

    int port() {
        return studio.url().getPort();
    }

    URI url() {
        return studio.url();
    }

    String cookie() {
        return cookie;
    }

    String csrf() {
        return csrf;
    }

    String origin() {
        return "http://localhost:" + port();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Cookie", cookie)
                .build());
    }

    HttpResponse<String> post(String path, String body) {
        return postBytes(path, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> postBytes(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Cookie", cookie)
                .header("Origin", origin())
                .header("X-Studio-Csrf", csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The answer to a request that must succeed. */
    JsonObject ask(String path, String body) {
        HttpResponse<String> response = post(path, body);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return ParsedJson.of(response.body());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        studio.close();
    }
}

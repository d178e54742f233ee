package dev.mvnschema.studio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which threads answer requests. */
class ThreadsTest {

    private static final int VIRTUAL_SINCE = 21;

    @Test
    void they_are_virtual_where_the_jdk_has_them() throws Exception {
        int jdk = Runtime.version().feature();
        assumeTrue(jdk >= VIRTUAL_SINCE, "JDK " + jdk + " has no virtual threads; from 21 on they are used.");
        Route route = request -> Answer.json(200, Map.of("virtual", isVirtual()));
        try (LocalServer server = LocalServer.start(0, Map.of("GET /api/thread", route))) {
            assertThat(new Visitor(server).get("/api/thread")).isEqualTo("{\"virtual\":true}");
        }
    }

    @Test
    void many_slow_requests_keep_no_quick_one_waiting() throws Exception {
        CountDownLatch begun = new CountDownLatch(100);
        CountDownLatch end = new CountDownLatch(1);
        Map<String, Route> routes = Map.of(
                "GET /api/slow",
                        request -> {
                            begun.countDown();
                            awaited(end);
                            return Answer.json(200, Map.of());
                        },
                "GET /api/quick", request -> Answer.json(200, Map.of("quick", true)));
        try (LocalServer server = LocalServer.start(0, routes)) {
            Visitor visitor = new Visitor(server);
            List<CompletableFuture<?>> slow = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                slow.add(visitor.ask("/api/slow"));
            }
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(visitor.get("/api/quick")).contains("quick");
            end.countDown();
            CompletableFuture.allOf(slow.toArray(new CompletableFuture<?>[0])).get(60, TimeUnit.SECONDS);
        }
    }

    private static boolean isVirtual() {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody who has opened the page. */
    private static final class Visitor {

        private final HttpClient http = HttpClient.newHttpClient();
        private final LocalServer server;
        private final String cookie;

        Visitor(LocalServer server) throws IOException, InterruptedException {
            this.server = server;
            this.cookie = http.send(HttpRequest.newBuilder(server.url()).build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceFirst(";.*", "");
        }

        CompletableFuture<String> ask(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                    .header("Cookie", cookie)
                    .build();
            return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> answer.body());
        }

        String get(String path) throws Exception {
            return ask(path).get(60, TimeUnit.SECONDS);
        }
    }
}

package dev.mvnschema.studio.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.postgres.DatabaseCode;
import dev.mvnschema.studio.http.Assets.Asset;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** From a request to the route that answers it, past the guard. */
final class Dispatcher implements HttpHandler {

    private static final int BUFFER = 64 * 1024;

    /** Only what this server serves is loaded, run or framed; styles are set by script, never written into markup. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Guard guard;
    private final Assets assets;
    private final Map<String, Route> routes;

    Dispatcher(Guard guard, Assets assets, Map<String, Route> routes) {
        this.guard = guard;
        this.assets = assets;
        this.routes = Map.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            String refusal = guard.refuse(exchange);
            if (refusal != null) {
                throw new Refusal(403, "STU1003", refusal);
            }
            String path = exchange.getRequestURI().getPath();
            if (path == null) {
                throw new IllegalArgumentException("The request names no path.");
            }
            return path.startsWith("/api/") ? data(exchange, path) : page(exchange, path);
        } catch (Refusal e) {
            return error(e.status(), e.code(), e.getMessage(), e.details());
        } catch (DiagnosticException e) {
            Diagnostic first = e.diagnostics().get(0);
            // The page takes 503 for a database that is away, and waits for it.
            int status = first.code() instanceof DatabaseCode ? 503 : 422;
            return error(status, first.code().id(), first.message(), Map.of("next", first.nextSteps()));
        } catch (IllegalArgumentException | JacksonException e) {
            return error(400, "STU1004", String.valueOf(e.getMessage()), Map.of());
        } catch (RuntimeException e) {
            return error(500, "STU1004", "This is a bug of the studio: " + e, Map.of());
        }
    }

    private Answer data(HttpExchange exchange, String path) throws IOException {
        String refusal = guard.refuseData(exchange);
        if (refusal != null) {
            throw new Refusal(403, "STU1003", refusal);
        }
        if (path.equals("/api/token") && exchange.getRequestMethod().equals("GET")) {
            return Answer.json(200, Map.of("csrf", guard.csrf()));
        }
        Route route = routes.get(exchange.getRequestMethod() + " " + path);
        if (route == null) {
            throw new Refusal(404, "STU1004", "There is nothing at this address.");
        }
        return route.answer(new Request(exchange));
    }

    private Answer page(HttpExchange exchange, String path) {
        if (!exchange.getRequestMethod().equals("GET")) {
            throw new Refusal(405, "STU1004", "A page can only be read.");
        }
        if (!path.equals("/")) {
            Asset asset = assets.find(path.substring(1));
            if (asset == null || path.endsWith(".html")) {
                throw new Refusal(404, "STU1004", "There is nothing at this address.");
            }
            return asset.answer(exchange.getRequestHeaders().getFirst("If-None-Match"));
        }
        if (guard.isToken(new Request(exchange).parameter("token"))) {
            return shell("index.html").withCookie(guard.setCookie());
        }
        if (guard.hasCookie(exchange)) {
            return shell("index.html").answer(null);
        }
        Answer locked = shell("locked.html").answer(null);
        return new Answer(403, locked.type(), locked.headers(), locked.body());
    }

    private Asset shell(String name) {
        Asset found = assets.find(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return found;
    }

    private static Answer error(int status, String code, String message, Map<String, Object> details) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>(details);
        error.put("code", code);
        error.put("message", message);
        return Answer.json(status, Map.of("error", error));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        headers.set("Content-Type", answer.type());
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(headers::set);
        boolean empty = answer.status() == 304;
        // What a refused client still sends is not read: the connection ends.
        if (answer.status() >= 400) {
            headers.set("Connection", "close");
        }
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : 0);
        if (!empty) {
            try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER)) {
                answer.body().write(out);
            }
        }
    }
}

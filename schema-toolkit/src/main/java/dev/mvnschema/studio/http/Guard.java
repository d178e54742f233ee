package dev.mvnschema.studio.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. The address of the server is no secret: any page in the same browser can send requests to it (cross-site), also
 * under a foreign name (DNS rebinding), and so can any program on this machine.
 */
final class Guard {

    static final String CSRF_HEADER = "X-Studio-Csrf";

    private final Secrets secrets;
    private final String cookieName;
    private final Set<String> hosts;
    private final Set<String> origins;

    Guard(Secrets secrets, int port) {
        this.secrets = secrets;
        // Cookies do not tell ports apart: two studios at once need two names.
        this.cookieName = "schema-studio-" + port;
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
        this.origins = Set.of("http://localhost:" + port, "http://127.0.0.1:" + port, "http://[::1]:" + port);
    }

    /** Why a request for anything at all is refused; null when it is not. */
    @Nullable
    String refuse(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return "The request names a host that is not this machine.";
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        if (origin.size() > 1 || !origins.containsAll(origin)) {
            return "The request comes from another site.";
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean navigation = "navigate".equals(headers.getFirst("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !navigation) {
            return "The request comes from another site.";
        }
        return null;
    }

    /** Why a request for data is refused; null when it is not. */
    @Nullable
    String refuseData(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (!Secrets.same(secrets.cookie(), cookie(headers))) {
            return "Open the studio through the address that the goal printed.";
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return null;
        }
        if (headers.getFirst("Origin") == null) {
            return "The request does not say which page it comes from.";
        }
        if (!Secrets.same(secrets.csrf(), headers.getFirst(CSRF_HEADER))) {
            return "The request does not carry the page's token.";
        }
        return null;
    }

    boolean hasCookie(HttpExchange exchange) {
        return Secrets.same(secrets.cookie(), cookie(exchange.getRequestHeaders()));
    }

    boolean isToken(@Nullable String offered) {
        return Secrets.same(secrets.token(), offered);
    }

    String csrf() {
        return secrets.csrf();
    }

    String setCookie() {
        return cookieName + "=" + secrets.cookie() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    private @Nullable String cookie(Headers headers) {
        for (String header : headers.getOrDefault("Cookie", List.of())) {
            for (String pair : header.split(";", -1)) {
                String stripped = pair.strip();
                if (stripped.startsWith(cookieName + "=")) {
                    return stripped.substring(cookieName.length() + 1);
                }
            }
        }
        return null;
    }
}

package dev.mvnschema.studio.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request that the guard let through. */
public final class Request {

    /** The largest body; a longer file comes in pieces. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** The first parameter of that name in the query of the URL; null when there is none. */
    public @Nullable String parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).equals(name)) {
                return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    /**
     * The body as JSON.
     *
     * @throws IllegalArgumentException when it is not one JSON object
     * @throws Refusal when it is too large
     */
    public JsonObject json() throws IOException {
        return JsonReader.object(body(MOST_BYTES));
    }

    /**
     * The body as it is.
     *
     * @throws Refusal when it is too large
     */
    public byte[] bytes() throws IOException {
        return body(MOST_BYTES);
    }

    private byte[] body(int most) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal(413, "STU1010", "The request is larger than " + most / 1024 / 1024 + " MB.");
            }
            return bytes;
        }
    }
}

package dev.mvnschema.studio.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * What a route answers.
 *
 * @param headers besides those that every answer has
 * @param body written while the client reads
 */
public record Answer(int status, String type, Map<String, String> headers, Body body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A JSON document. It is written as it is made: an error that comes later breaks the connection off. */
    public static Answer json(Consumer<JsonGenerator> content) {
        return new Answer(200, "application/json", Map.of(), out -> JsonWriter.write(out, content));
    }

    /** A JSON object of values that are there already. */
    public static Answer json(int status, Map<String, ?> values) {
        return new Answer(
                status,
                "application/json",
                Map.of(),
                out -> JsonWriter.write(out, json -> JsonWriter.value(json, values)));
    }

    /** A JSON text that somebody else has made. */
    public static Answer jsonText(String text) {
        return text(200, "application/json", text);
    }

    public static Answer text(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, type, Map.of(), out -> out.write(bytes));
    }

    /** A file that the browser saves instead of showing it. */
    public static Answer download(String type, String fileName, Body body) {
        String safe = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return new Answer(200, type, Map.of("Content-Disposition", "attachment; filename=\"" + safe + "\""), body);
    }

    /** Writes the content. */
    @FunctionalInterface
    public interface Body {

        /**
         * Writes all of it; the caller closes.
         *
         * @throws IOException when the client is gone
         * @throws UncheckedIOException likewise
         */
        void write(OutputStream out) throws IOException;
    }
}

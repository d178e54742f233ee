package dev.mvnschema.studio.http;

import java.nio.charset.StandardCharsets;

/** An answer of the studio, for tests. */
public final class ParsedJson {

    private ParsedJson() {}

    public static JsonObject of(String text) {
        return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.mvnschema.maven.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is piped into Maven. */
public final class StandardInput {

    private StandardInput() {}

    /** All of it, as UTF-8. */
    public static String text() {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.mvnschema.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as text. Two are equal when their texts are; PostgreSQL's {@code jsonb} may give back another text for the same
 * document.
 */
public final class Json {

    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /** A document from its text; the database checks it. */
    public static Json of(String text) {
        return new Json(Objects.requireNonNull(text, "text"));
    }

    /** The document's text. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.JsonBinding;
import dev.mvnschema.runtime.internal.JsonText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as text. Two are equal when their texts are; PostgreSQL's {@code jsonb} may give back another text for the same
 * document. With Jackson (2 or 3) on the class path it converts from and to objects.
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

    /** The document that is null, which is not the same as no document. */
    public static final Json NULL = new Json("null");

    /** A document that is a text. */
    public static Json string(String value) {
        return new Json(JsonText.quote(Objects.requireNonNull(value, "value")));
    }

    /** A document that is a number. */
    public static Json number(long value) {
        return new Json(Long.toString(value));
    }

    /** A document that is a number. */
    public static Json number(BigDecimal value) {
        return new Json(value.toString());
    }

    /** A document that is true or false. */
    public static Json bool(boolean value) {
        return new Json(Boolean.toString(value));
    }

    /** A document that is an array. */
    public static Json array(Json... elements) {
        return new Json(Arrays.stream(elements).map(Json::text).collect(Collectors.joining(",", "[", "]")));
    }

    /** A document from an object, by Jackson. @throws JsonNotConverted without Jackson, or when it cannot write the object */
    public static Json from(Object value) {
        return new Json(JsonBinding.found().write(value));
    }

    /** The document's text. */
    public String text() {
        return text;
    }

    /** The document as an object, by Jackson. @throws JsonNotConverted without Jackson, or when the document does not fit the type */
    public <T> T as(Class<T> type) {
        return JsonBinding.found().read(text, type);
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

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.JsonNotConverted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts between objects and JSON, by a library that a service brings along. */
public interface JsonBinding {

    /** The object's document. */
    String write(Object value);

    /** The document's object. */
    <T> T read(String text, Class<T> type);

    /** The binding of the library that is there. @throws JsonNotConverted when there is none */
    static JsonBinding found() {
        return Found.BINDING.orElseThrow(() -> new JsonNotConverted(
                "objects are converted by Jackson, which is not on the class path;"
                        + " add tools.jackson.core:jackson-databind, or work with Json.text()",
                null));
    }

    /** Looked for once. */
    final class Found {

        private static final Optional<JsonBinding> BINDING = find();

        private Found() {}

        private static Optional<JsonBinding> find() {
            if (present("tools.jackson.databind.json.JsonMapper")) {
                return Optional.of(new Jackson3());
            }
            return present("com.fasterxml.jackson.databind.json.JsonMapper")
                    ? Optional.of(new Jackson2())
                    : Optional.empty();
        }

        private static boolean present(String type) {
            try {
                Class.forName(type, false, JsonBinding.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }

    /** A failure of the library, whose own message would quote the document. */
    static JsonNotConverted failed(String what, Class<?> type, @Nullable Throwable cause) {
        String reason = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
        return new JsonNotConverted(what + type.getName() + reason, null);
    }
}

package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A JSON document cannot be converted from or to an object. */
public final class JsonNotConverted extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public JsonNotConverted(String message, @Nullable Throwable cause) {
        super("RT1012", null, message, cause);
    }
}

package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Two transactions waited for each other, and the server ended this one. Running it again may succeed; taking rows in the same order
 * everywhere keeps it from happening, which is what tells it from other {@link SerializationFailure}s.
 */
public final class Deadlock extends SerializationFailure {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public Deadlock(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1045", prismaCode, message, cause);
    }
}

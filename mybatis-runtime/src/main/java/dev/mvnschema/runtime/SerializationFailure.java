package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** The transaction lost against a concurrent one, by conflict or deadlock; running it again may succeed. */
public final class SerializationFailure extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public SerializationFailure(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1043", prismaCode, message, cause);
    }
}

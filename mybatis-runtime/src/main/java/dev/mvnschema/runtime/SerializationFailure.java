package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** The transaction lost against a concurrent one, by conflict or {@link Deadlock}; running it again may succeed. */
public sealed class SerializationFailure extends DatabaseException permits Deadlock {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public SerializationFailure(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        this("RT1043", prismaCode, message, cause);
    }

    SerializationFailure(String code, @Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super(code, prismaCode, message, cause);
    }
}

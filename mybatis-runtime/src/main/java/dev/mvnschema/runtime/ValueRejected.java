package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A value does not fit its column: too long, out of range, malformed. */
public final class ValueRejected extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public ValueRejected(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1030", prismaCode, message, cause);
    }
}

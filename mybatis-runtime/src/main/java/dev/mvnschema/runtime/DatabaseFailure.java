package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** Any other error that the database reports. */
public final class DatabaseFailure extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public DatabaseFailure(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1099", prismaCode, message, cause);
    }
}

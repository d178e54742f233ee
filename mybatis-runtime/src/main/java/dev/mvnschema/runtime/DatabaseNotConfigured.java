package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** No address of a database was found, or it cannot be understood. */
public final class DatabaseNotConfigured extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public DatabaseNotConfigured(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1050", prismaCode, message, cause);
    }
}

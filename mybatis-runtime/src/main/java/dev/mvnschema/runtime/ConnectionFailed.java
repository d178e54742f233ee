package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, refuses the login, or broke the connection. */
public final class ConnectionFailed extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public ConnectionFailed(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1040", prismaCode, message, cause);
    }
}

package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A statement or the wait for a lock took too long, or was cancelled. */
public final class StatementCancelled extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public StatementCancelled(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1042", prismaCode, message, cause);
    }
}

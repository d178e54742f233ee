package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** The transaction cannot go on: a statement of it failed before, it is over, or it belongs to someone else. */
public final class TransactionFailed extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public TransactionFailed(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1044", prismaCode, message, cause);
    }
}

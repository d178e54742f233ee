package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** The transaction took longer than its options allow; it is rolled back. */
public final class TransactionTimeout extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public TransactionTimeout(String message, @Nullable Throwable cause) {
        super("RT1203", "P2028", message, cause);
    }
}

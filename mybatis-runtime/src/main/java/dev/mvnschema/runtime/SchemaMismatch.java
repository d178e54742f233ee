package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A table, column or type of the schema does not exist in the database. */
public final class SchemaMismatch extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public SchemaMismatch(@Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super("RT1031", prismaCode, message, cause);
    }
}

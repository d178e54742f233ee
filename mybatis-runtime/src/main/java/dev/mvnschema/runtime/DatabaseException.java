package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What every call of a mapper may throw. Its message begins with a code that has a page in the documentation; it never contains
 * values of rows.
 */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String prismaCode;

    DatabaseException(String code, @Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.prismaCode = prismaCode;
    }

    /** {@code RT…}: the page in the documentation. */
    public final String code() {
        return code;
    }

    /** The code that Prisma's client gives to the same failure ({@code P2002}); null where it has none. */
    public final @Nullable String prismaCode() {
        return prismaCode;
    }
}

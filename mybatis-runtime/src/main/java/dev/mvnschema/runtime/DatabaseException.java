package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What every call of a mapper may throw. Its message begins with a code that has a page in the documentation; it contains no
 * values of rows, unless {@link ValuesInErrors} puts them there.
 */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String prismaCode;
    private @Nullable String shown;

    DatabaseException(String code, @Nullable String prismaCode, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
        this.prismaCode = prismaCode;
    }

    /** The first statement counts: a batch tells of each with the same error. */
    final void show(String statement) {
        if (shown == null) {
            shown = statement;
        }
    }

    @Override
    public String getMessage() {
        String message = String.valueOf(super.getMessage());
        return shown == null ? message : message + "; in: " + shown;
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

package dev.mvnschema.studio.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with an answer that says why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> details;

    /**
     * A refusal.
     *
     * @param status of HTTP
     * @param code that of the diagnostic
     * @param details what the page shows besides the message: texts, numbers, lists and maps of them
     */
    public Refusal(int status, String code, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** Without details. */
    public Refusal(int status, String code, String message) {
        this(status, code, message, Map.of(), null);
    }

    int status() {
        return status;
    }

    /** The code of the diagnostic. */
    public String code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A row that the call needs does not exist. */
public final class RecordNotFound extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String model;

    private RecordNotFound(String model, String message, @Nullable Throwable cause) {
        super("RT1010", "P2025", message, cause);
        this.model = model;
    }

    /** Called by the runtime. */
    public static RecordNotFound of(String model, String operation) {
        return new RecordNotFound(model, "%s: no %s matches".formatted(operation, model), null);
    }

    static RecordNotFound related(String model, String relation) {
        return new RecordNotFound(
                model, "%s.%s is required, but the query found no such row".formatted(model, relation), null);
    }

    /** Called by the runtime: a nested write needs a row that is not there. */
    public static RecordNotFound nested(
            String operation, String relation, String doing, String model, @Nullable Throwable cause) {
        return new RecordNotFound(
                model,
                "%s: no %s to %s was found for the relation `%s`".formatted(operation, model, doing, relation),
                cause);
    }

    /** The model whose row was looked for. */
    public String model() {
        return model;
    }
}

package dev.mvnschema.runtime;

/** A row that the call needs does not exist. */
public final class RecordNotFound extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String model;

    private RecordNotFound(String model, String message) {
        super("RT1010", "P2025", message, null);
        this.model = model;
    }

    /** Called by the runtime. */
    public static RecordNotFound of(String model, String operation) {
        return new RecordNotFound(model, "%s: no %s matches".formatted(operation, model));
    }

    static RecordNotFound related(String model, String relation) {
        return new RecordNotFound(
                model, "%s.%s is required, but the query found no such row".formatted(model, relation));
    }

    /** The model whose row was looked for. */
    public String model() {
        return model;
    }
}

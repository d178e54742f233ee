package dev.mvnschema.runtime;

/** The row has another version than the one that the call named: someone else has changed it since it was read. */
public final class VersionConflict extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String model;

    private VersionConflict(String model, String message) {
        super("RT1202", "P2025", message, null);
        this.model = model;
    }

    /** Called by the runtime. */
    public static VersionConflict of(String model, String operation) {
        return new VersionConflict(
                model,
                "%s: the %s has another version by now; read it again, and repeat the change on what it has become"
                        .formatted(operation, model));
    }

    /** The model of the row. */
    public String model() {
        return model;
    }
}

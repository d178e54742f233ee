package dev.mvnschema.runtime;

/** A required column got no value. */
public final class NotNullViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public NotNullViolation(Violated violated, Throwable cause) {
        super("RT1022", "P2011", "no value for a required field", violated, cause);
    }
}

package dev.mvnschema.runtime;

/** The row does not satisfy a check. */
public final class CheckViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public CheckViolation(Violated violated, Throwable cause) {
        super("RT1023", "P2004", "a check refuses the row", violated, cause);
    }
}

package dev.mvnschema.runtime;

/** The row conflicts with another one under an exclusion constraint. */
public final class ExclusionViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public ExclusionViolation(Violated violated, Throwable cause) {
        super("RT1024", "P2004", "an exclusion constraint finds a conflicting row", violated, cause);
    }
}

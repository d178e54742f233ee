package dev.mvnschema.runtime;

/** There is a row with the same values of a unique key already. */
public final class UniqueViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public UniqueViolation(Violated violated, Throwable cause) {
        super("RT1020", "P2002", "there is a row with the same unique key", violated, cause);
    }
}

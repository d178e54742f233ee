package dev.mvnschema.runtime;

/** The row refers to one that does not exist, or others still refer to it. */
public final class ForeignKeyViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public ForeignKeyViolation(Violated violated, Throwable cause) {
        super(
                "RT1021",
                "P2003",
                "a reference has no target, or a row is still referred to: a foreign key",
                violated,
                cause);
    }
}

package dev.mvnschema.runtime;

/** The row refers to one that does not exist, or others still refer to it. */
public final class ForeignKeyViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    private final boolean stillReferredTo;

    /** Called by the runtime. */
    public ForeignKeyViolation(Violated violated, boolean stillReferredTo, Throwable cause) {
        super(
                "RT1021",
                "P2003",
                stillReferredTo
                        ? "the row is still referred to, by a foreign key"
                        : "the row refers to one that does not exist, by a foreign key",
                violated,
                cause);
        this.stillReferredTo = stillReferredTo;
    }

    /** Whether rows that refer to this one stood against the change, and not a row that is missing. */
    public boolean isStillReferredTo() {
        return stillReferredTo;
    }
}

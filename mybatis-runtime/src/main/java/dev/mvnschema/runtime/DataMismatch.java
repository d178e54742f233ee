package dev.mvnschema.runtime;

/** The database holds a value that the schema does not allow: a null in a required field, an unknown label of an enum. */
public final class DataMismatch extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** Called by the runtime. */
    public DataMismatch(String message) {
        super("RT1011", "P2032", message, null);
    }
}

package dev.mvnschema.runtime;

/** A call that can have no meaning, found before the database is asked: a null operand, an update without changes. */
public final class InvalidQuery extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public InvalidQuery(String message) {
        super("RT1001", "P2009", message, null);
    }
}

package dev.mvnschema.runtime;

/** A relation was read that the query had not included. */
public final class RelationNotLoaded extends DatabaseException {

    private static final long serialVersionUID = 1L;

    RelationNotLoaded(String model, String relation) {
        super(
                "RT1002",
                null,
                "%s.%s was not loaded; add the relation to %s.include(…) of the query"
                        .formatted(model, relation, model),
                null);
    }
}

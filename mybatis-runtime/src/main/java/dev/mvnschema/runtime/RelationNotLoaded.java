package dev.mvnschema.runtime;

/** A relation was read that the query had not included. */
public final class RelationNotLoaded extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private RelationNotLoaded(String message) {
        super("RT1002", null, message, null);
    }

    static RelationNotLoaded rows(String model, String relation) {
        return new RelationNotLoaded("%s.%s was not loaded; add the relation to %s.include(…) of the query"
                .formatted(model, relation, model));
    }

    static RelationNotLoaded count(String model, String relation) {
        return new RelationNotLoaded("%s.%s was not counted; add the relation's count() to %s.include(…) of the query"
                .formatted(model, relation, model));
    }
}

package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/** A nested write would leave a row without the related row that the schema says it must have. */
public final class RequiredRelation extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String relation;

    private RequiredRelation(String relation, String message, @Nullable Throwable cause) {
        super("RT1201", "P2014", message, cause);
        this.relation = relation;
    }

    /** Called by the runtime. */
    public static RequiredRelation of(String operation, String model, String relation) {
        return new RequiredRelation(
                relation,
                "%s: a %s would lose the row that it must refer to, by the relation `%s`; delete it, or relate it to another"
                        .formatted(operation, model, relation),
                null);
    }

    /** The relation's name in the schema file, as the written row has it. */
    public String relation() {
        return relation;
    }
}

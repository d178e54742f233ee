package dev.mvnschema.mapping;

import dev.mvnschema.catalog.ForeignKey.Action;
import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.ReferentialAction;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.syntax.Arity;

/** The referential actions of a foreign key, given or by default. */
final class Actions {

    private Actions() {}

    /** By default {@code RESTRICT} when the relation or a column of the key is required, else {@code SET NULL}. */
    static Action onDelete(Model child, Relation.ForeignKey relation) {
        ReferentialAction given = relation.onDelete();
        if (given != null) {
            return action(given);
        }
        boolean anyRequired =
                relation.fields().stream().anyMatch(field -> child.scalar(field).isRequired());
        boolean relationRequired = child.relationFields()
                .anyMatch(field -> field.name().equals(relation.childField()) && field.arity() == Arity.REQUIRED);
        return anyRequired || relationRequired ? Action.RESTRICT : Action.SET_NULL;
    }

    /** By default {@code CASCADE}. */
    static Action onUpdate(Relation.ForeignKey relation) {
        ReferentialAction given = relation.onUpdate();
        return given == null ? Action.CASCADE : action(given);
    }

    private static Action action(ReferentialAction action) {
        return switch (action) {
            case CASCADE -> Action.CASCADE;
            case RESTRICT -> Action.RESTRICT;
            case NO_ACTION -> Action.NO_ACTION;
            case SET_NULL -> Action.SET_NULL;
            case SET_DEFAULT -> Action.SET_DEFAULT;
        };
    }
}

package dev.mvnschema.codegen.plan;

import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.syntax.Arity;

/**
 * A field that points to another model.
 *
 * @param component the name of what holds the related rows once they are loaded
 * @param constant the name of the constant that stands for the relation
 */
public record JavaRelation(RelationField source, Relation relation, String component, String constant) {

    public boolean isToMany() {
        return source.arity() == Arity.LIST;
    }

    /** Whether there may be no related row. */
    public boolean isOptional() {
        return source.arity() == Arity.OPTIONAL;
    }

    /** The schema's name of the model it points to. */
    public String target() {
        return source.model();
    }

    /** Whether the columns of the reference stand on the model that has this field. */
    public boolean isChildSide(String model) {
        return relation instanceof Relation.ForeignKey key
                && key.child().equals(model)
                && key.childField().equals(source.name());
    }
}

package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.NESTED_WRITE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.NEW_ROW;

import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import dev.mvnschema.psl.Relation;

/** How the inputs of a model speak of writes to related rows. */
final class NestedText {

    private final Emission emission;
    private final Names names;
    private final JavaModel model;

    NestedText(Emission emission, Names names, JavaModel model) {
        this.emission = emission;
        this.names = names;
        this.model = model;
    }

    /** Whether rows of the relation's other side can be written at all. */
    boolean isWritable(JavaRelation relation) {
        return emission.model(relation.target()).isChangeable();
    }

    /** {@code payments(NestedWrite.ManyOnCreate<Payment, PaymentForUser> payments)}. */
    String onCreate(JavaRelation relation) {
        return method(relation, relation.isToMany() ? "ManyOnCreate" : "OneOnCreate");
    }

    /** The same for changes of a row. */
    String onUpdate(JavaRelation relation) {
        return method(relation, relation.isToMany() ? manyOnUpdate(relation) : oneOnUpdate(relation));
    }

    /** {@code nest(User.PAYMENTS, payments);} */
    String nest(JavaRelation relation) {
        return "nest(" + names.of(model.types().record()) + "." + relation.constant() + ", " + relation.component()
                + ");";
    }

    private String method(JavaRelation relation, String context) {
        JavaModel target = emission.model(relation.target());
        return relation.component() + "(" + names.of(NESTED_WRITE) + "." + context + "<"
                + names.of(target.types().record()) + ", " + input(relation, target) + "> " + relation.component()
                + ")";
    }

    /** What creates a row of the other side: without the foreign key where that refers to this row. */
    private String input(JavaRelation relation, JavaModel target) {
        if (!target.isWritable()) {
            return names.of(NEW_ROW) + "<" + names.of(target.types().record()) + ">";
        }
        JavaType partial = relation.relation() instanceof Relation.ForeignKey key && !isOwned(relation)
                ? target.types().partial().get(key.childField())
                : null;
        return names.of(partial == null ? target.types().create() : partial);
    }

    private boolean isOwned(JavaRelation relation) {
        return relation.isChildSide(model.source().name());
    }

    private String manyOnUpdate(JavaRelation relation) {
        return mayBeAlone(relation) ? "OptionalManyOnUpdate" : "ManyOnUpdate";
    }

    private String oneOnUpdate(JavaRelation relation) {
        if (isOwned(relation)) {
            return mayBeAlone(relation) ? "OptionalOneOnUpdate" : "OneOnUpdate";
        }
        return mayBeAlone(relation) ? "OptionalOneOnUpdate" : "DeletableOneOnUpdate";
    }

    /** Whether the row that refers can refer to nothing: a relation may be optional where none of its columns is. */
    private boolean mayBeAlone(JavaRelation relation) {
        return !(relation.relation() instanceof Relation.ForeignKey key)
                || key.fields().stream()
                        .anyMatch(field -> !emission.model(key.child())
                                .source()
                                .scalar(field)
                                .isRequired());
    }
}

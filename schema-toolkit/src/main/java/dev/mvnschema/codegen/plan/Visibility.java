package dev.mvnschema.codegen.plan;

import dev.mvnschema.psl.Model;
import dev.mvnschema.psl.Relation;
import dev.mvnschema.psl.RelationField;
import dev.mvnschema.psl.ScalarField;
import dev.mvnschema.psl.Schema;
import java.util.List;

/** What of a schema generated code shows: nothing that is ignored, and nothing that Java has no type for. */
final class Visibility {

    private Visibility() {}

    static boolean isVisible(Model model) {
        return !model.ignored() && model.scalars().anyMatch(Visibility::isVisible);
    }

    static boolean isVisible(ScalarField field) {
        return !field.ignored() && ColumnKind.of(field) != null;
    }

    /** A relation shows when both its models and all columns that tie them do. */
    static boolean isVisible(RelationField field, Schema schema) {
        if (field.ignored() || !isVisible(schema.model(field.model()))) {
            return false;
        }
        if (schema.relation(field) instanceof Relation.ForeignKey key) {
            return areVisible(key.fields(), schema.model(key.child()))
                    && areVisible(key.references(), schema.model(key.parent()));
        }
        Relation.ManyToMany join = (Relation.ManyToMany) schema.relation(field);
        return hasReadableId(schema.model(join.modelA())) && hasReadableId(schema.model(join.modelB()));
    }

    static boolean areVisible(List<String> fields, Model model) {
        return fields.stream().allMatch(name -> isVisible(model.scalar(name)));
    }

    /** An implicit many-to-many relation needs an id of one column on both sides. */
    private static boolean hasReadableId(Model model) {
        return isVisible(model)
                && model.primaryKey() != null
                && model.primaryKey().parts().size() == 1
                && areVisible(model.primaryKey().fields(), model);
    }
}

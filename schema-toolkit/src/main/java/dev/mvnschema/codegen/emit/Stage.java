package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.psl.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A step on the way to a new row, which asks for one required field.
 *
 * @param type the name of its interface
 * @param next what giving the value leads to: the type of the next stage, or the end
 * @param references the relations that may be given in place of the field
 */
record Stage(String type, JavaField field, String next, List<Reference> references) {

    /** A relation whose foreign key begins with the field of its stage. */
    record Reference(JavaRelation relation, String next) {}

    /**
     * The stages in the order of the fields; empty when nothing is required.
     *
     * @param end the type that the last one leads to
     * @param given the fields that something else gives
     */
    static List<Stage> of(JavaModel model, String end, Set<String> given) {
        List<JavaField> fields = model.requiredOnCreate().stream()
                .filter(field -> !given.contains(field.source().name()))
                .toList();
        Scope scope = Scope.types(
                name -> name.equals(end) || name.equals(model.types().stages().name()));
        List<String> types = fields.stream()
                .map(field -> scope.take("Needs" + Convention.TYPE.apply(field.component())))
                .toList();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            stages.add(new Stage(
                    types.get(i),
                    fields.get(i),
                    type(types, i + 1, end),
                    references(model, fields, types, i, end, given)));
        }
        return stages;
    }

    private static String type(List<String> types, int index, String end) {
        return index < types.size() ? types.get(index) : end;
    }

    /** A relation of several columns stands for them where they follow each other. */
    private static List<Reference> references(
            JavaModel model, List<JavaField> fields, List<String> types, int at, String end, Set<String> given) {
        List<Reference> references = new ArrayList<>();
        for (JavaRelation relation : model.relations()) {
            if (!relation.isChildSide(model.source().name())) {
                continue;
            }
            List<String> columns = ((Relation.ForeignKey) relation.relation()).fields();
            int[] stages = IntStream.range(0, fields.size())
                    .filter(i -> columns.contains(fields.get(i).source().name()))
                    .toArray();
            boolean free = columns.stream().noneMatch(given::contains);
            if (free && stages.length > 0 && stages[0] == at && stages[stages.length - 1] == at + stages.length - 1) {
                references.add(new Reference(relation, type(types, at + stages.length, end)));
            }
        }
        return references;
    }
}

package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.naming.Scope;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A step on the way to a new row, which asks for one required field.
 *
 * @param type the name of its class, nested in the model's input
 * @param next what giving the value leads to: the type of the next stage, or the input itself
 */
record Stage(String type, JavaField field, String next, boolean last) {

    /** The stages in the order of the fields; empty when nothing is required. */
    static List<Stage> of(JavaModel model, Names names) {
        String input = model.types().create().name();
        List<JavaField> fields = model.requiredOnCreate();
        Scope scope = Scope.types(input::equals);
        List<String> types = fields.stream()
                .map(field -> scope.take("Needs" + Convention.TYPE.apply(field.component())))
                .toList();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean last = i + 1 == fields.size();
            stages.add(new Stage(
                    types.get(i), fields.get(i), last ? names.of(model.types().create()) : types.get(i + 1), last));
        }
        return stages;
    }
}

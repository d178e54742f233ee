package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.CREATE_INPUT;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the input for a new row, with a stage for each field that must be given. */
final class CreateEmitter {

    private final Emission emission;

    CreateEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Set<String> nested = new HashSet<>();
        Names names = emission.names(nested);
        List<Stage> stages = Stage.of(model, names);
        stages.forEach(stage -> nested.add(stage.type()));
        String record = names.of(model.types().record());
        String input = names.of(model.types().create());
        FieldText fields = new FieldText(names, model);

        JavaText text = new JavaText();
        text.javadoc("A new {@link " + record + "}: see {@link " + record + "#create()}.")
                .declare("public final class " + input, "extends " + names.of(CREATE_INPUT) + "<" + record + ">", " {")
                .block()
                .line("")
                .open(input + "() {")
                .line("super(" + names.of(model.types().table()) + ".TABLE);")
                .close();
        for (JavaField field : model.fields()) {
            if (!field.isReadOnly() && !field.isRequiredOnCreate()) {
                text.line("")
                        .javadoc(Javadoc.of(field.source().documentation()))
                        .open("public " + input + " " + setter(names, field) + " {")
                        .line("put(" + fields.constant(field) + ", " + field.component() + ");")
                        .line("return this;")
                        .close();
            }
        }
        for (Stage stage : stages) {
            stage(text, names, fields, stage, input);
        }
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static void stage(JavaText text, Names names, FieldText fields, Stage stage, String input) {
        JavaField field = stage.field();
        text.line("")
                .javadoc("Asks for " + Javadoc.code(field.component()) + ".")
                .open("public static final class " + stage.type() + " {")
                .line("")
                .line("private final " + input + " input;")
                .line("")
                .open(stage.type() + "(" + input + " input) {")
                .line("this.input = input;")
                .close()
                .line("")
                .javadoc(Javadoc.of(field.source().documentation()))
                .open("public " + stage.next() + " " + setter(names, field) + " {");
        // The parameter hides the field where a column is called like it.
        String holder = field.component().equals("input") ? "this.input" : "input";
        text.line(holder + ".put(" + fields.constant(field) + ", " + field.component() + ");")
                .line("return " + (stage.last() ? holder : "new " + stage.next() + "(" + holder + ")") + ";")
                .close()
                .close();
    }

    private static String setter(Names names, JavaField field) {
        return field.component() + "(" + names.declared(field) + " " + field.component() + ")";
    }
}

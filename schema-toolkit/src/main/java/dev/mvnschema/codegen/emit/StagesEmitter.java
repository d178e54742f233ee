package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.plan.JavaModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what asks for the fields that a new row must be given, one after the other. */
final class StagesEmitter {

    private final Emission emission;

    StagesEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        String end = model.types().create().name();
        Set<String> nested = new HashSet<>();
        Stage.of(model, end, Set.of()).forEach(stage -> nested.add(stage.type()));
        Names names = emission.names(nested);
        String record = names.of(model.types().record());
        JavaText text = new JavaText();
        text.javadoc("The way to a new {@link " + record + "}: each step asks for a field that a row must have.")
                .open("public interface " + names.of(model.types().stages()) + " {");
        write(
                text,
                emission,
                names,
                model,
                Stage.of(model, names.of(model.types().create()), Set.of()));
        text.close();
        return text.file(emission.packageName(), names);
    }

    static void write(JavaText text, Emission emission, Names names, JavaModel model, List<Stage> stages) {
        NestedText nestedText = new NestedText(emission, names, model);
        for (Stage stage : stages) {
            text.line("")
                    .javadoc("Asks for " + Javadoc.code(stage.field().component()) + ".")
                    .open("interface " + stage.type() + " {")
                    .line("")
                    .javadoc(Javadoc.of(stage.field().source().documentation()))
                    .line(stage.next() + " " + CreateEmitter.setter(names, stage.field()) + ";");
            for (Stage.Reference reference : stage.references()) {
                if (nestedText.isWritable(reference.relation())) {
                    text.line("")
                            .javadoc(Javadoc.of(reference.relation().source().documentation()))
                            .line(reference.next() + " " + nestedText.onCreate(reference.relation()) + ";");
                }
            }
            text.close();
        }
    }
}

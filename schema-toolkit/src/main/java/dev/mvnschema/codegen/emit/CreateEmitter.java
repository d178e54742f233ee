package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.CREATE_INPUT;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the input for a new row: it is all of its own stages. */
final class CreateEmitter {

    private final Emission emission;

    CreateEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of());
        String record = names.of(model.types().record());
        String input = names.of(model.types().create());
        FieldText fields = new FieldText(names, model);
        List<String> stages = stages(model, names);
        Set<JavaField> staged = Set.copyOf(model.requiredOnCreate());

        JavaText text = new JavaText();
        text.javadoc("A new {@link " + record + "}: see {@link " + record + "#create()}.");
        String superclass = "extends " + names.of(CREATE_INPUT) + "<" + record + ">";
        if (stages.isEmpty()) {
            text.declare("public final class " + input, superclass, " {");
        } else {
            text.declare("public final class " + input, superclass, "").listed("implements ", stages, " {");
        }
        text.block()
                .line("")
                .open(input + "() {")
                .line("super(" + names.of(model.types().table()) + ".TABLE);")
                .close();
        for (JavaField field : model.fields()) {
            if (!field.isReadOnly()) {
                method(
                        text,
                        Javadoc.of(field.source().documentation()),
                        staged.contains(field) || isPartial(model, field),
                        input + " " + setter(names, field),
                        "put(" + fields.constant(field) + ", " + field.component() + ");");
            }
        }
        NestedText nested = new NestedText(emission, names, model);
        for (JavaRelation relation : model.relations()) {
            if (nested.isWritable(relation)) {
                method(
                        text,
                        Javadoc.of(relation.source().documentation()),
                        isStaged(model, relation),
                        input + " " + nested.onCreate(relation),
                        nested.nest(relation));
            }
        }
        text.close();
        return text.file(emission.packageName(), names);
    }

    private List<String> stages(JavaModel model, Names names) {
        List<String> stages = new ArrayList<>();
        String own = names.of(model.types().stages());
        Stage.of(model, names.of(model.types().create()), Set.of())
                .forEach(stage -> stages.add(own + "." + stage.type()));
        model.types().partial().forEach((relation, type) -> {
            String partial = names.of(type);
            stages.add(partial);
            Stage.of(model, partial, PartialEmitter.given(model.relation(relation)))
                    .forEach(stage -> stages.add(partial + "." + stage.type()));
        });
        return stages;
    }

    /** Whether an interface asks for it: then the method overrides. */
    private static boolean isPartial(JavaModel model, JavaField field) {
        return model.types().partial().keySet().stream()
                .anyMatch(relation -> !PartialEmitter.given(model.relation(relation))
                        .contains(field.source().name()));
    }

    private static boolean isStaged(JavaModel model, JavaRelation relation) {
        boolean asked = Stage.of(model, "", Set.of()).stream()
                .flatMap(stage -> stage.references().stream())
                .anyMatch(reference -> reference.relation().equals(relation));
        return asked
                || model.types().partial().keySet().stream()
                        .anyMatch(partial -> PartialEmitter.shows(model, model.relation(partial), relation));
    }

    private static void method(JavaText text, String documentation, boolean override, String head, String statement) {
        text.line("").javadoc(documentation);
        if (override) {
            text.line("@Override");
        }
        text.open("public " + head + " {").line(statement).line("return this;").close();
    }

    static String setter(Names names, JavaField field) {
        return field.component() + "(" + names.declared(field) + " " + field.component() + ")";
    }
}

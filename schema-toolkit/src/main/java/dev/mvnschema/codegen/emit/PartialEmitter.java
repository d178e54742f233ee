package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.NEW_ROW;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import dev.mvnschema.psl.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes the input for a new row that is created within a write of the row that it will refer to. */
final class PartialEmitter {

    private final Emission emission;

    PartialEmitter(Emission emission) {
        this.emission = emission;
    }

    /** The fields that the other row gives. */
    static Set<String> given(JavaRelation relation) {
        return Set.copyOf(((Relation.ForeignKey) relation.relation()).fields());
    }

    /** Whether the input speaks of another relation, in the stages or behind them. */
    static boolean shows(JavaModel model, JavaRelation partial, JavaRelation relation) {
        if (relation.equals(partial)) {
            return false;
        }
        if (!relation.isChildSide(model.source().name())) {
            return true;
        }
        Set<String> given = given(partial);
        List<String> columns = ((Relation.ForeignKey) relation.relation()).fields();
        if (columns.stream().anyMatch(given::contains)) {
            return false;
        }
        boolean required = columns.stream().anyMatch(name -> model.field(name).isRequiredOnCreate());
        return !required
                || Stage.of(model, "", given).stream()
                        .flatMap(stage -> stage.references().stream())
                        .anyMatch(reference -> reference.relation().equals(relation));
    }

    String emit(JavaModel model, JavaRelation relation) {
        JavaType type = Objects.requireNonNull(
                model.types().partial().get(relation.source().name()));
        Set<String> given = given(relation);
        Set<String> nested = new HashSet<>();
        Stage.of(model, type.name(), given).forEach(stage -> nested.add(stage.type()));
        Names names = emission.names(nested);
        List<Stage> stages = Stage.of(model, names.of(type), given);
        String record = names.of(model.types().record());
        JavaText text = new JavaText();
        text.javadoc("A new {@link " + record + "} within a write of the row that is its {@code " + relation.component()
                        + "}: see {@link " + record + "#" + model.partialFactory(relation) + "()}.")
                .open("public interface " + names.of(type) + " extends " + names.of(NEW_ROW) + "<" + record + "> {");
        for (JavaField field : model.fields()) {
            if (!field.isReadOnly()
                    && !field.isRequiredOnCreate()
                    && !given.contains(field.source().name())) {
                text.line("")
                        .javadoc(Javadoc.of(field.source().documentation()))
                        .line(names.of(type) + " " + CreateEmitter.setter(names, field) + ";");
            }
        }
        NestedText nestedText = new NestedText(emission, names, model);
        for (JavaRelation other : model.relations()) {
            if (nestedText.isWritable(other) && shows(model, relation, other) && !isAskedFor(stages, other)) {
                text.line("")
                        .javadoc(Javadoc.of(other.source().documentation()))
                        .line(names.of(type) + " " + nestedText.onCreate(other) + ";");
            }
        }
        StagesEmitter.write(text, emission, names, model, stages);
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static boolean isAskedFor(List<Stage> stages, JavaRelation relation) {
        return stages.stream()
                .flatMap(stage -> stage.references().stream())
                .anyMatch(reference -> reference.relation().equals(relation));
    }
}

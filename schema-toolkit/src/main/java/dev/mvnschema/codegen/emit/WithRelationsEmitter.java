package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.LOADED;
import static dev.mvnschema.codegen.plan.RuntimeTypes.RELATION_NOT_LOADED;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TO_MANY;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;

/** Writes the record that holds a row and its loaded relations, and has the accessors of both. */
final class WithRelationsEmitter {

    private final Emission emission;

    WithRelationsEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        String record = names.of(model.types().record());
        String row = "to" + model.types().record().name();
        text.javadoc("A {@link " + record
                        + "} with the relations that the query included; to read another one throws {@link "
                        + names.of(RELATION_NOT_LOADED) + "}.")
                .call(
                        "public record " + names.of(model.types().withRelations()),
                        List.of(record + " " + row, names.of(LOADED) + "<" + record + "> loaded"),
                        " {")
                .block();
        for (JavaField field : model.components()) {
            method(
                    text,
                    Javadoc.of(field.source().documentation()),
                    names.declared(field) + " " + field.component(),
                    row + "." + field.component() + "()");
        }
        for (JavaRelation relation : model.relations()) {
            relation(text, names, record, relation);
        }
        if (model.relations().stream().anyMatch(JavaRelation::isToMany)) {
            count(text, names, record);
        }
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static void count(JavaText text, Names names, String record) {
        text.line("")
                .javadoc("The number of related rows, which the query included.")
                .open("public long count(" + names.of(TO_MANY) + "<" + record + ", ?, ?> relation) {")
                .line("return loaded.count(relation);")
                .close();
    }

    private void relation(JavaText text, Names names, String record, JavaRelation relation) {
        JavaType target = emission.model(relation.target()).types().withRelations();
        String type = names.of(target);
        String load = "one";
        if (relation.isToMany()) {
            type = names.list(target);
            load = "many";
        } else if (relation.isOptional()) {
            type = names.nullable(target);
            load = "oneOrNull";
        }
        method(
                text,
                Javadoc.of(relation.source().documentation()),
                type + " " + relation.component(),
                "loaded." + load + "(" + record + "." + relation.constant() + ")");
    }

    private static void method(JavaText text, String documentation, String head, String result) {
        text.line("")
                .javadoc(documentation)
                .open("public " + head + "() {")
                .line("return " + result + ";")
                .close();
    }
}

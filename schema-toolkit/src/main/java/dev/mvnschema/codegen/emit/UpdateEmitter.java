package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.LIST_CHANGE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.NUMBER_CHANGE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.UPDATE_INPUT;

import dev.mvnschema.codegen.naming.Convention;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import java.util.Map;
import java.util.Set;

/** Writes the changes of a row. */
final class UpdateEmitter {

    private static final Map<String, String> CHANGES =
            Map.of("Integer", "OfInt", "Long", "OfLong", "Double", "OfDouble", "BigDecimal", "OfDecimal");

    private final Emission emission;

    UpdateEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of());
        String record = names.of(model.types().record());
        String input = names.of(model.types().update());
        FieldText fields = new FieldText(names, model);

        JavaText text = new JavaText();
        text.javadoc("Changes of a {@link " + record + "}: see {@link " + record + "#set()}.")
                .declare("public final class " + input, "extends " + names.of(UPDATE_INPUT) + "<" + record + ">", " {")
                .block()
                .line("")
                .open(input + "() {")
                .line("super(" + names.of(model.types().table()) + ".TABLE);")
                .close();
        for (JavaField field : model.fields()) {
            if (field.isReadOnly() || field.isVersion()) {
                continue;
            }
            String documentation = Javadoc.of(field.source().documentation());
            String constant = fields.constant(field);
            method(
                    text,
                    documentation,
                    input,
                    field,
                    names.declared(field) + " " + field.component(),
                    "put(" + constant + ", " + field.component() + ");");
            if (field.isNullable()) {
                text.line("")
                        .javadoc("Sets " + Javadoc.code(field.component()) + " to null.")
                        .open("public " + input + " clear" + Convention.TYPE.apply(field.component()) + "() {")
                        .line("put(" + constant + ", null);")
                        .line("return this;")
                        .close();
            }
            if (field.isList()) {
                method(
                        text,
                        documentation,
                        input,
                        field,
                        names.of(LIST_CHANGE) + "<" + names.of(field.element()) + "> change",
                        "change(" + constant + ", change);");
            } else if (field.kind().isNumber()) {
                method(
                        text,
                        documentation,
                        input,
                        field,
                        names.of(NUMBER_CHANGE) + "."
                                + CHANGES.get(field.element().name()) + " change",
                        "change(" + constant + ", change);");
            }
        }
        NestedText nested = new NestedText(emission, names, model);
        for (JavaRelation relation : model.relations()) {
            if (nested.isWritable(relation)) {
                text.line("")
                        .javadoc(Javadoc.of(relation.source().documentation()))
                        .open("public " + input + " " + nested.onUpdate(relation) + " {")
                        .line(nested.nest(relation))
                        .line("return this;")
                        .close();
            }
        }
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static void method(
            JavaText text, String documentation, String input, JavaField field, String parameter, String statement) {
        text.line("")
                .javadoc(documentation)
                .open("public " + input + " " + field.component() + "(" + parameter + ") {")
                .line(statement)
                .line("return this;")
                .close();
    }
}

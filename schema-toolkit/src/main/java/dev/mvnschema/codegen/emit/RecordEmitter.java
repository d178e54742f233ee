package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.TO_MANY;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TO_ONE;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.List;
import java.util.Set;

/** Writes the record of a model: its components, the constants for its columns and relations, and its factories. */
final class RecordEmitter {

    private final Emission emission;

    RecordEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of());
        JavaText text = new JavaText();
        List<String> components = model.components().stream()
                .map(field -> names.declared(field) + " " + field.component())
                .toList();
        text.javadoc(documentation(model));
        boolean comparesBytes = EqualityText.isNeeded(model);
        if (comparesBytes) {
            text.line("@SuppressWarnings(\"ArrayRecordComponent\") // equals compares the bytes");
        }
        text.call("public record " + names.of(model.types().record()), components, " {")
                .block();
        columns(text, names, model);
        relations(text, names, model);
        new FactoryText(text, names, model).write();
        if (comparesBytes) {
            EqualityText.write(text, names, model);
        }
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static String documentation(JavaModel model) {
        String own = Javadoc.of(model.source().documentation());
        StringBuilder html = new StringBuilder(
                own.isEmpty() ? "A row of " + Javadoc.code(model.source().databaseName()) + "." : own);
        boolean first = true;
        for (JavaField field : model.components()) {
            String documentation = Javadoc.of(field.source().documentation());
            if (!documentation.isEmpty()) {
                html.append(first ? "\n\n" : "\n")
                        .append("@param ")
                        .append(field.component())
                        .append(' ')
                        .append(documentation);
                first = false;
            }
        }
        return html.toString();
    }

    private static void columns(JavaText text, Names names, JavaModel model) {
        FieldText fields = new FieldText(names, model);
        text.line("");
        int ordinal = 0;
        for (JavaField field : model.fields()) {
            text.javadoc(Javadoc.of(field.source().documentation()));
            text.assign(
                    "public static final " + fields.columnType(field) + " " + field.constant(),
                    fields.columnConstructor(field),
                    fields.columnArguments(field, ordinal++));
        }
    }

    private void relations(JavaText text, Names names, JavaModel model) {
        if (!model.relations().isEmpty()) {
            text.line("");
        }
        int ordinal = 0;
        for (JavaRelation relation : model.relations()) {
            JavaType type = relation.isToMany() ? TO_MANY : TO_ONE;
            text.javadoc(Javadoc.of(relation.source().documentation()));
            text.assign(
                    "public static final " + names.of(type) + typeArguments(names, model, relation) + " "
                            + relation.constant(),
                    "new " + names.of(type) + "<>",
                    List.of(
                            String.valueOf(ordinal++),
                            Literal.of(relation.source().name()),
                            "() -> " + names.of(model.types().table()) + "." + TableEmitter.link(relation)));
        }
    }

    private String typeArguments(Names names, JavaModel model, JavaRelation relation) {
        JavaModel.TypeNames target = emission.model(relation.target()).types();
        return "<" + names.of(model.types().record()) + ", " + names.of(target.record()) + ", "
                + names.of(target.withRelations()) + ">";
    }
}

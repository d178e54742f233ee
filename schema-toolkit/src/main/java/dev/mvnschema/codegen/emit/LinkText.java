package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.JOIN_TABLE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.LINK;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import dev.mvnschema.psl.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What ties the rows of two models: the columns on both sides, and what reads them from a row. */
final class LinkText {

    private final Emission emission;
    private final Names names;
    private final JavaModel model;

    LinkText(Emission emission, Names names, JavaModel model) {
        this.emission = emission;
        this.names = names;
        this.model = model;
    }

    void write(JavaText text, JavaRelation relation) {
        JavaModel target = emission.model(relation.target());
        String link = names.of(LINK);
        String left = "static final " + link + "<" + names.of(model.types().record()) + ", "
                + names.of(target.types().record()) + ", "
                + names.of(target.types().withRelations()) + "> "
                + TableEmitter.link(relation);
        if (relation.relation() instanceof Relation.ManyToMany join) {
            List<String> arguments = new ArrayList<>();
            arguments.add(joinTable(join, relation));
            arguments.addAll(sides(id(model), id(target), target));
            text.assign(left, link + ".through", arguments);
            return;
        }
        Relation.ForeignKey key = (Relation.ForeignKey) relation.relation();
        boolean child = relation.isChildSide(model.source().name());
        List<JavaField> here = fields(model, child ? key.fields() : key.references());
        List<JavaField> there = fields(target, child ? key.references() : key.fields());
        String factory = child ? ".owned" : ".of";
        text.assign(left, link + factory + (here.size() == 1 ? "" : "Many"), sides(here, there, target));
    }

    /** {@code A} refers to the model that has {@code fieldA}. */
    private String joinTable(Relation.ManyToMany join, JavaRelation relation) {
        boolean isA = join.modelA().equals(model.source().name())
                && join.fieldA().equals(relation.source().name());
        // The join table stands in the schema of the first model.
        String schema = emission.model(join.modelA()).source().schema();
        return "new " + names.of(JOIN_TABLE) + "(" + Literal.identifier(schema, join.tableName()) + ", "
                + (isA ? "\"A\", \"B\")" : "\"B\", \"A\")");
    }

    private List<String> sides(List<JavaField> here, List<JavaField> there, JavaModel target) {
        return List.of(
                columns(model, here),
                getter(model, here),
                "() -> " + names.of(target.types().table()) + ".TABLE",
                columns(target, there),
                getter(target, there));
    }

    private String columns(JavaModel owner, List<JavaField> fields) {
        List<String> constants = new FieldText(names, owner).constants(fields);
        return constants.size() == 1
                ? constants.get(0)
                : names.of(JavaType.of(List.class)) + ".of(" + String.join(", ", constants) + ")";
    }

    private String getter(JavaModel owner, List<JavaField> fields) {
        if (fields.size() == 1) {
            return names.of(owner.types().record()) + "::" + fields.get(0).component();
        }
        return fields.stream()
                .map(field -> "row." + field.component() + "()")
                .collect(Collectors.joining(", ", "row -> " + names.of(LINK) + ".keyOf(", ")"));
    }

    private static List<JavaField> fields(JavaModel owner, List<String> fieldNames) {
        return fieldNames.stream().map(owner::field).toList();
    }

    private static List<JavaField> id(JavaModel owner) {
        return fields(owner, Objects.requireNonNull(owner.source().primaryKey()).fields());
    }
}

package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.INCLUDABLE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.INCLUDE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.OMISSION;
import static dev.mvnschema.codegen.plan.RuntimeTypes.PREDICATE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.QUERY;
import static dev.mvnschema.codegen.plan.RuntimeTypes.UNIQUE;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The static methods of a record: what starts a query, names a row, creates or changes one. */
final class FactoryText {

    private final JavaText text;
    private final Names names;
    private final JavaModel model;
    private final String record;
    private final String one;
    private final String many;

    FactoryText(JavaText text, Names names, JavaModel model) {
        this.text = text;
        this.names = names;
        this.model = model;
        this.record = names.of(model.types().record());
        this.one = English.one(model.types().record().name());
        this.many = English.many(model.types().record().name());
    }

    void write() {
        String query = names.of(QUERY);
        varargs(
                "The " + many + " for which all of these are true.",
                query + "<" + record + "> where",
                names.of(PREDICATE) + "<" + record + ">",
                query + ".<" + record + ">all().where(first, more)");
        method("All " + many + ".", query + "<" + record + "> all", List.of(), query + ".all()");
        model.keys().forEach(this::key);
        versions();
        if (model.isWritable()) {
            inputs();
        }
        if (model.isChangeable()) {
            changes();
        }
        if (!model.relations().isEmpty()) {
            String include = names.of(INCLUDE);
            varargs(
                    "Relations to load with " + many + ".",
                    include + "<" + record + "> include",
                    names.of(INCLUDABLE) + "<" + record + ">",
                    include + ".of(first, more)");
        }
        String omission = names.of(OMISSION);
        varargs(
                "The columns of " + many + " but these, to read instead of whole records.",
                omission + "<" + record + "> omit",
                names.of(COLUMN) + "<" + record + ", ?>",
                omission + ".of(" + names.of(model.types().table()) + ".TABLE, first, more)");
    }

    private void key(JavaKey key) {
        List<String> parameters = key.fields().stream()
                .map(field -> names.plain(field.element()) + " " + field.component())
                .toList();
        List<String> values = key.fields().stream().map(JavaField::component).toList();
        method(
                "The " + one + " with this " + listed(values) + ".",
                names.of(UNIQUE) + "<" + record + "> " + key.method(),
                parameters,
                names.of(model.types().table()) + "." + key.constant() + ".of(" + String.join(", ", values) + ")");
    }

    private void inputs() {
        String create = names.of(model.types().create());
        List<Stage> stages = Stage.of(model, create, Set.of());
        method(
                "A new " + one + ".",
                (stages.isEmpty()
                                ? create
                                : names.of(model.types().stages()) + "."
                                        + stages.get(0).type()) + " create",
                List.of(),
                "new " + create + "()");
        model.types().partial().forEach((name, type) -> {
            JavaRelation relation = model.relation(name);
            String end = names.of(type);
            List<Stage> rest = Stage.of(model, end, PartialEmitter.given(relation));
            method(
                    "A new " + one + " within a write of its " + Javadoc.code(relation.component()) + ".",
                    (rest.isEmpty() ? end : end + "." + rest.get(0).type()) + " " + model.partialFactory(relation),
                    List.of(),
                    "new " + create + "()");
        });
    }

    private void changes() {
        String update = names.of(model.types().update());
        method(
                "Changes of " + English.article(one) + " " + one + ".",
                update + " set",
                List.of(),
                "new " + update + "()");
    }

    /** A key and the version that the row must have. */
    private void versions() {
        model.fields().stream().filter(JavaField::isVersion).forEach(version -> {
            for (JavaKey key : model.keys()) {
                if (key.fields().contains(version)) {
                    continue;
                }
                List<String> parameters = new ArrayList<>();
                List<String> values = new ArrayList<>();
                for (JavaField field : key.fields()) {
                    parameters.add(names.plain(field.element()) + " " + field.component());
                    values.add(field.component());
                }
                parameters.add(names.plain(version.element()) + " " + version.component());
                method(
                        "The " + one + " with this " + listed(values) + ", in this version.",
                        names.of(UNIQUE) + "<" + record + "> " + key.method(),
                        parameters,
                        key.method() + "(" + String.join(", ", values) + ").and(" + version.constant() + ".eq("
                                + version.component() + "))");
            }
        });
    }

    private void varargs(String javadoc, String head, String type, String result) {
        text.line("").javadoc(javadoc).line("@SafeVarargs").line("@SuppressWarnings(\"varargs\")");
        body(head, List.of(type + " first", type + "... more"), result);
    }

    private void method(String javadoc, String head, List<String> parameters, String result) {
        text.line("").javadoc(javadoc);
        body(head, parameters, result);
    }

    private void body(String head, List<String> parameters, String result) {
        text.call("public static " + head, parameters, " {")
                .block()
                .line("return " + result + ";")
                .close();
    }

    private static String listed(List<String> names) {
        List<String> codes = new ArrayList<>(names.stream().map(Javadoc::code).toList());
        String last = codes.remove(codes.size() - 1);
        return codes.isEmpty() ? last : String.join(", ", codes) + " and " + last;
    }
}

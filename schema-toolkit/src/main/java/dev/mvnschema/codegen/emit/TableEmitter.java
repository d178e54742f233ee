package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.KEY;
import static dev.mvnschema.codegen.plan.RuntimeTypes.MAPPER_TYPE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.SQL_CHANNEL;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TABLE;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TABLE_CHANGER;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TABLE_MAPPER;
import static dev.mvnschema.codegen.plan.RuntimeTypes.TABLE_READER;

import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaRelation;
import dev.mvnschema.codegen.plan.JavaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes what the runtime knows of a model: columns, keys, links, rules, how a row is read, and the mapper behind the interface. */
final class TableEmitter {

    private final Emission emission;

    TableEmitter(Emission emission) {
        this.emission = emission;
    }

    /** The constant that ties the models of a relation. */
    static String link(JavaRelation relation) {
        return "LINK_" + relation.constant();
    }

    String emit(JavaModel model) {
        Names names = emission.names(Set.of("Mapper"));
        JavaText text = new JavaText();
        String table = names.of(model.types().table());
        text.javadoc("The table of {@link " + names.of(model.types().record()) + "}.")
                .open("final class " + table + " {");
        keys(text, names, model);
        if (!model.relations().isEmpty()) {
            text.line("");
            LinkText links = new LinkText(emission, names, model);
            model.relations().forEach(relation -> links.write(text, relation));
        }
        text.line("");
        table(text, names, model);
        String mapper = names.of(model.types().mapper());
        text.line("")
                .assign(
                        "static final " + names.of(MAPPER_TYPE) + "<" + mapper + "> MAPPER",
                        "new " + names.of(MAPPER_TYPE) + "<>",
                        List.of(mapper + ".class", "TABLE", "Mapper::new"))
                .line("")
                .line("private " + table + "() {}")
                .line("");
        reader(text, names, model);
        text.line("");
        values(text, names, model);
        text.line("");
        mapper(text, names, model);
        text.close();
        return text.file(emission.packageName(), names);
    }

    private static void keys(JavaText text, Names names, JavaModel model) {
        FieldText fields = new FieldText(names, model);
        if (!model.keys().isEmpty()) {
            text.line("");
        }
        for (JavaKey key : model.keys()) {
            text.assign(
                    "static final " + names.of(KEY) + "<"
                            + names.of(model.types().record()) + "> " + key.constant(),
                    "new " + names.of(KEY) + "<>",
                    fields.constants(key.fields()));
        }
    }

    private static void table(JavaText text, Names names, JavaModel model) {
        FieldText fields = new FieldText(names, model);
        String table = names.of(TABLE);
        String types = "<" + names.of(model.types().record()) + ", "
                + names.of(model.types().withRelations()) + ">";
        text.chain(
                "static final " + table + types + " TABLE",
                table + "." + types + "named",
                List.of(
                        Literal.of(model.source().name()),
                        Literal.identifier(
                                model.source().schema(), model.source().databaseName())));
        text.indented(() -> {
            text.call(".columns", fields.constants(model.fields()), "");
            List<JavaField> omitted = model.fields().stream()
                    .filter(field -> field.source().omitted())
                    .toList();
            if (!omitted.isEmpty()) {
                text.call(".omitted", fields.constants(omitted), "");
            }
            if (!model.keys().isEmpty()) {
                text.call(".primaryKey", fields.constants(model.keys().get(0).fields()), "");
            }
            if (!model.relations().isEmpty()) {
                text.line(".relations(" + model.relations().size() + ")");
            }
            List<String> rules = RuleText.all(names, model);
            if (!rules.isEmpty()) {
                text.call(".rules", rules, "");
            }
            text.line(".values(" + names.of(model.types().table()) + "::value)");
            List<JavaField> defaults =
                    model.fields().stream().filter(RuleText::isDatabases).toList();
            if (!defaults.isEmpty()) {
                text.call(".databaseDefaults", fields.constants(defaults), "");
            }
            model.fields().stream()
                    .filter(JavaField::isVersion)
                    .forEach(field -> text.line(".version(" + fields.constant(field) + ")"));
            text.call(
                    ".rows",
                    List.of(
                            names.of(model.types().table()) + "::read",
                            names.of(model.types().withRelations()) + "::new"),
                    ";");
        });
        text.endChain();
    }

    private static void reader(JavaText text, Names names, JavaModel model) {
        FieldText fields = new FieldText(names, model);
        String record = names.of(model.types().record());
        List<String> values = new ArrayList<>();
        List<JavaField> components = model.components();
        for (int i = 0; i < components.size(); i++) {
            values.add(fields.read(components.get(i), i + 1));
        }
        text.open("private static " + record + " read(" + names.of(JavaType.of(ResultSet.class)) + " row) throws "
                        + names.of(JavaType.of(SQLException.class)) + " {")
                .callEach("return new " + record, values, ";")
                .close();
    }

    /** A switch instead of a reference for each column: a thousand models would make as many classes at run time. */
    private static void values(JavaText text, Names names, JavaModel model) {
        text.open("private static " + names.nullable(JavaType.OBJECT) + " value("
                        + names.of(model.types().record()) + " row, int column) {")
                .open("return switch (column) {");
        for (JavaField field : model.components()) {
            text.line("case " + model.fields().indexOf(field) + " -> row." + field.component() + "();");
        }
        text.line("default -> throw " + names.of(TABLE) + ".noColumn(column);")
                .closeStatement()
                .close();
    }

    private static void mapper(JavaText text, Names names, JavaModel model) {
        text.declare(
                        "private static final class Mapper",
                        "extends "
                                + names.of(
                                        model.isWritable()
                                                ? TABLE_MAPPER
                                                : model.isChangeable() ? TABLE_CHANGER : TABLE_READER)
                                + MapperEmitter.typeArguments(names, model),
                        "")
                .indented(() -> text.line("implements " + names.of(model.types().mapper()) + " {"))
                .block()
                .line("")
                .open("Mapper(" + names.of(SQL_CHANNEL) + " channel) {")
                .line("super(TABLE, channel);")
                .close()
                .close();
    }
}

package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.ENUM_TYPE;

import dev.mvnschema.codegen.plan.JavaEnum;
import java.util.List;
import java.util.Set;

/** Writes an enum with the labels that the database has for its values. */
final class EnumEmitter {

    private final Emission emission;

    EnumEmitter(Emission emission) {
        this.emission = emission;
    }

    String emit(JavaEnum type) {
        Names names = emission.names(Set.of("Pg"));
        JavaText text = new JavaText();
        String name = names.of(type.type());
        text.javadoc(Javadoc.of(type.source().documentation())).open("public enum " + name + " {");
        constants(text, type.constants());
        text.line("")
                .line("private final String label;")
                .line("")
                .open(name + "(String label) {")
                .line("this.label = label;")
                .close()
                .line("")
                .javadoc("The label in the database.")
                .open("public String label() {")
                .line("return label;")
                .close()
                .line("");
        ofLabel(text, names, type);
        text.line("")
                .open("static final class Pg {")
                .line("")
                .assign(
                        "static final " + names.of(ENUM_TYPE) + "<" + name + "> TYPE",
                        "new " + names.of(ENUM_TYPE) + "<>",
                        List.of(
                                Literal.identifier(
                                        type.source().schema(), type.source().databaseName()),
                                name + "::label",
                                name + "::ofLabel"))
                .close()
                .close();
        return text.file(emission.packageName(), names);
    }

    private static void constants(JavaText text, List<JavaEnum.Constant> constants) {
        for (int i = 0; i < constants.size(); i++) {
            JavaEnum.Constant constant = constants.get(i);
            String end = i + 1 < constants.size() ? "," : ";";
            text.javadoc(Javadoc.of(constant.documentation()))
                    .line(constant.name() + "(" + Literal.of(constant.label()) + ")" + end);
        }
        if (constants.isEmpty()) {
            text.line(";");
        }
    }

    private static void ofLabel(JavaText text, Names names, JavaEnum type) {
        text.javadoc("The value with this label in the database.")
                .open("public static " + names.of(type.type()) + " ofLabel(String label) {")
                .open("return switch (label) {");
        for (JavaEnum.Constant constant : type.constants()) {
            text.line("case " + Literal.of(constant.label()) + " -> " + constant.name() + ";");
        }
        text.line("default -> throw " + names.of(ENUM_TYPE) + ".unknown("
                        + Literal.of(type.source().name()) + ", label);")
                .closeStatement()
                .close();
    }
}

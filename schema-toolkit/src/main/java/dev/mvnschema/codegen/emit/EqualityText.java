package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Equality of a record that holds bytes: a record alone would compare which arrays they are, not what is in them. */
final class EqualityText {

    private final Names names;
    private final JavaModel model;
    private final String arrays;
    private final String objects;

    private EqualityText(Names names, JavaModel model) {
        this.names = names;
        this.model = model;
        this.arrays = names.of(JavaType.of(Arrays.class));
        this.objects = names.of(JavaType.of(Objects.class));
    }

    static boolean isNeeded(JavaModel model) {
        return model.components().stream().anyMatch(field -> field.kind() == ColumnKind.BYTEA);
    }

    static void write(JavaText text, Names names, JavaModel model) {
        new EqualityText(names, model).write(text);
    }

    private void write(JavaText text) {
        String record = names.of(model.types().record());
        List<String> comparisons =
                model.components().stream().map(this::comparison).toList();
        text.line("")
                .line("@Override")
                .open("public boolean equals(" + names.nullable(JavaType.OBJECT) + " other) {")
                .line("return other instanceof " + record + " that")
                .indented(() -> {
                    for (int i = 0; i < comparisons.size(); i++) {
                        text.line("&& " + comparisons.get(i) + (i + 1 < comparisons.size() ? "" : ";"));
                    }
                })
                .close()
                .line("")
                .line("@Override")
                .open("public int hashCode() {")
                .call(
                        "return " + objects + ".hash",
                        model.components().stream().map(this::hashed).toList(),
                        ";")
                .close();
    }

    private String comparison(JavaField field) {
        String mine = mine(field);
        String other = "that." + field.component();
        if (field.kind() == ColumnKind.BYTEA) {
            return field.isList()
                    ? arrays + ".deepEquals(" + mine + ".toArray(), " + other + ".toArray())"
                    : arrays + ".equals(" + mine + ", " + other + ")";
        }
        if (field.isPrimitive()) {
            return field.element().equals(JavaType.DOUBLE)
                    ? "Double.compare(" + mine + ", " + other + ") == 0"
                    : mine + " == " + other;
        }
        return objects + ".equals(" + mine + ", " + other + ")";
    }

    private String hashed(JavaField field) {
        String mine = mine(field);
        if (field.kind() != ColumnKind.BYTEA) {
            return mine;
        }
        return field.isList() ? arrays + ".deepHashCode(" + mine + ".toArray())" : arrays + ".hashCode(" + mine + ")";
    }

    /** The parameter and the pattern hide components that are called like them. */
    private static String mine(JavaField field) {
        boolean hidden = field.component().equals("other") || field.component().equals("that");
        return hidden ? "this." + field.component() : field.component();
    }
}

package dev.mvnschema.codegen.emit;

import static dev.mvnschema.codegen.plan.RuntimeTypes.ARITY;
import static dev.mvnschema.codegen.plan.RuntimeTypes.COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.COMPARABLE_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.LIST_COLUMN;
import static dev.mvnschema.codegen.plan.RuntimeTypes.PG_TYPES;

import dev.mvnschema.codegen.plan.ColumnKind;
import dev.mvnschema.codegen.plan.JavaField;
import dev.mvnschema.codegen.plan.JavaModel;
import dev.mvnschema.codegen.plan.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a file speaks of the columns of one model. */
final class FieldText {

    private static final Set<JavaType> WITH_VALUE_TYPE = Set.of(COLUMN, COMPARABLE_COLUMN, LIST_COLUMN);

    private final Names names;
    private final JavaModel model;

    FieldText(Names names, JavaModel model) {
        this.names = names;
        this.model = model;
    }

    /** The constant as other files name it: {@code User.TIER}. */
    String constant(JavaField field) {
        return names.of(model.types().record()) + "." + field.constant();
    }

    /** The constants of several fields. */
    List<String> constants(List<JavaField> fields) {
        return fields.stream().map(this::constant).toList();
    }

    /** The type of the constant: {@code ComparableColumn<User, UUID>}. */
    String columnType(JavaField field) {
        JavaType type = columnClass(field);
        String owner = names.of(model.types().record());
        String arguments = WITH_VALUE_TYPE.contains(type) ? owner + ", " + names.of(field.element()) : owner;
        return names.of(type) + "<" + arguments + ">";
    }

    /** What makes the constant, without its arguments. */
    String columnConstructor(JavaField field) {
        return "new " + names.of(columnClass(field)) + "<>";
    }

    List<String> columnArguments(JavaField field, int ordinal) {
        List<String> arguments = new ArrayList<>(List.of(
                String.valueOf(ordinal),
                Literal.of(field.source().name()),
                Literal.of(field.source().columnName())));
        if (field.isList()) {
            arguments.add(pgType(field) + ".list()");
        } else {
            arguments.add(pgType(field));
            arguments.add(names.of(ARITY) + (field.isNullable() ? ".OPTIONAL" : ".REQUIRED"));
        }
        return arguments;
    }

    /** What reads the field at a position of a result set called {@code row}. */
    String read(JavaField field, int position) {
        String at = "(row, " + position + ")";
        if (field.isList()) {
            return constant(field) + ".type().read" + at;
        }
        if (field.isNullable()) {
            return pgType(field) + ".readOrNull" + at;
        }
        boolean direct = field.isPrimitive() && field.kind() != ColumnKind.OID && field.kind() != ColumnKind.REAL;
        return direct
                ? names.of(PG_TYPES) + "." + field.element().primitive() + "At" + at
                : pgType(field) + ".read" + at;
    }

    private String pgType(JavaField field) {
        return field.kind() == ColumnKind.ENUM
                ? names.of(field.element()) + ".Pg.TYPE"
                : names.of(PG_TYPES) + "." + field.kind().pgType();
    }

    private static JavaType columnClass(JavaField field) {
        return field.isList() ? LIST_COLUMN : field.kind().columnType();
    }
}

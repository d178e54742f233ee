package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import java.util.stream.Collectors;

/** Names of types. */
public final class TypeSql {

    private TypeSql() {}

    /** As it stands behind a column name. */
    public static String of(ColumnType type) {
        return element(type.element()) + (type.array() ? "[]" : "");
    }

    /** The type, or that of the elements. */
    public static String element(ColumnType.Element element) {
        if (element instanceof ColumnType.Builtin builtin) {
            return builtin.type().sql() + modifiers(builtin);
        }
        if (element instanceof ColumnType.EnumRef reference) {
            return Quoting.name(reference.name());
        }
        return ((ColumnType.Other) element).sql();
    }

    /** The type that makes PostgreSQL create a sequence for the column. */
    public static String serial(ColumnType type) {
        if (type.element() instanceof ColumnType.Builtin builtin) {
            if (builtin.type() == BuiltinType.SMALLINT) {
                return "SMALLSERIAL";
            }
            if (builtin.type() == BuiltinType.BIGINT) {
                return "BIGSERIAL";
            }
            if (builtin.type() == BuiltinType.INTEGER) {
                return "SERIAL";
            }
        }
        return of(type);
    }

    private static String modifiers(ColumnType.Builtin builtin) {
        return builtin.modifiers().isEmpty()
                ? ""
                : builtin.modifiers().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}

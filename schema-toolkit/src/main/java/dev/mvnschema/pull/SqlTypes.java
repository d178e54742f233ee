package dev.mvnschema.pull;

import dev.mvnschema.catalog.ColumnType;
import java.util.Locale;

/** The name of a type as PostgreSQL prints it in a cast. */
final class SqlTypes {

    private SqlTypes() {}

    static String name(ColumnType type) {
        return element(type.element()) + (type.array() ? "[]" : "");
    }

    private static String element(ColumnType.Element element) {
        if (element instanceof ColumnType.Builtin builtin) {
            return switch (builtin.type()) {
                case TIMESTAMP -> "timestamp without time zone";
                case TIMESTAMPTZ -> "timestamp with time zone";
                case TIME -> "time without time zone";
                case TIMETZ -> "time with time zone";
                default -> builtin.type().sql().toLowerCase(Locale.ROOT);
            };
        }
        if (element instanceof ColumnType.EnumRef reference) {
            return "\"" + reference.name().name().replace("\"", "\"\"") + "\"";
        }
        return ((ColumnType.Other) element).sql();
    }
}

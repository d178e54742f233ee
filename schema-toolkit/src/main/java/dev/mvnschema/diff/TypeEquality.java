package dev.mvnschema.diff;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.ColumnType;
import java.util.List;
import java.util.Locale;

/** Whether two types are one: {@code CHAR} is {@code CHAR(1)}, {@code TIMESTAMP} is {@code TIMESTAMP(6)}. */
final class TypeEquality {

    private TypeEquality() {}

    static boolean same(ColumnType before, ColumnType after) {
        return before.array() == after.array() && same(before.element(), after.element());
    }

    static boolean same(ColumnType.Element before, ColumnType.Element after) {
        if (before instanceof ColumnType.Builtin was && after instanceof ColumnType.Builtin is) {
            return was.type() == is.type() && modifiers(was).equals(modifiers(is));
        }
        if (before instanceof ColumnType.Other was && after instanceof ColumnType.Other is) {
            return normal(was.sql()).equals(normal(is.sql()));
        }
        return before.equals(after);
    }

    private static List<Integer> modifiers(ColumnType.Builtin type) {
        List<Integer> given = type.modifiers();
        if (given.isEmpty()) {
            return switch (type.type()) {
                case CHAR, BIT -> List.of(1);
                case TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ -> List.of(6);
                default -> given;
            };
        }
        return type.type() == BuiltinType.DECIMAL && given.size() == 1 ? List.of(given.get(0), 0) : given;
    }

    private static String normal(String sql) {
        return sql.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("\\s*([(),])\\s*", "$1");
    }
}

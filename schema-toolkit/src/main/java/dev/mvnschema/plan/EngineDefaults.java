package dev.mvnschema.plan;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;

/** Defaults that Prisma's engine does not tell apart. */
final class EngineDefaults {

    private EngineDefaults() {}

    /** Any two defaults of which one is a point in time. */
    static boolean takesForEqual(Column before, Column after) {
        return before.defaultValue() != null && after.defaultValue() != null && (isTime(before) || isTime(after));
    }

    private static boolean isTime(Column column) {
        return column.defaultValue() instanceof ColumnDefault.Literal
                && column.type().element() instanceof ColumnType.Builtin builtin
                && TypeFamilies.isTemporal(builtin.type());
    }
}

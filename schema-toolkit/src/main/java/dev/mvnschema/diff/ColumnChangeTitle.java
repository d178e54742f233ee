package dev.mvnschema.diff;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.postgres.sql.DefaultSql;
import dev.mvnschema.postgres.sql.TypeSql;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A changed column in a summary, with what changed. */
final class ColumnChangeTitle {

    private ColumnChangeTitle() {}

    static String of(ColumnChange change) {
        return change.kinds().stream()
                .map(kind -> told(kind, change.before(), change.after()))
                .collect(Collectors.joining(", ", "`" + change.after().name() + "` (", ")"));
    }

    private static String told(ColumnChange.Kind kind, Column before, Column after) {
        return switch (kind) {
            case NULLABILITY -> "changed from " + arity(before) + " to " + arity(after);
            case DEFAULT ->
                "default changed from `" + told(before.defaultValue(), before.type()) + "` to `"
                        + told(after.defaultValue(), after.type()) + "`";
            case TYPE -> "type changed from `" + TypeSql.of(before.type()) + "` to `" + TypeSql.of(after.type()) + "`";
            case AUTOINCREMENT ->
                after.defaultValue() instanceof ColumnDefault.Autoincrement
                        ? "column became autoincrementing"
                        : "column is no longer autoincrementing";
            case IDENTITY -> "identity changed";
            case GENERATED -> "generated expression changed";
            case COLLATION -> "collation changed";
            case COMMENT -> "comment changed";
        };
    }

    private static String arity(Column column) {
        if (column.type().array()) {
            return "List";
        }
        return column.nullable() ? "Nullable" : "Required";
    }

    private static String told(@Nullable ColumnDefault value, ColumnType type) {
        if (value == null) {
            return "None";
        }
        return DefaultSql.of(value, type).orElse(value instanceof ColumnDefault.Autoincrement ? "autoincrement" : "?");
    }
}

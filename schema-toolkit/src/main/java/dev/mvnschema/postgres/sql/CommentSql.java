package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Name;
import org.jspecify.annotations.Nullable;

/** Comments on objects; null takes a comment away. */
public final class CommentSql {

    private CommentSql() {}

    public static String onTable(Name table, @Nullable String comment) {
        return comment("TABLE " + Quoting.name(table), comment);
    }

    public static String onColumn(Name table, String column, @Nullable String comment) {
        return comment("COLUMN " + Quoting.name(table) + "." + Quoting.identifier(column), comment);
    }

    public static String onType(Name type, @Nullable String comment) {
        return comment("TYPE " + Quoting.name(type), comment);
    }

    private static String comment(String object, @Nullable String comment) {
        return "COMMENT ON " + object + " IS " + (comment == null ? "NULL" : Quoting.literal(comment));
    }
}

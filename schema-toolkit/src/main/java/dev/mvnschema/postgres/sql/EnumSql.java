package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Name;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Enum types. */
public final class EnumSql {

    private EnumSql() {}

    public static String create(Name type, List<String> labels) {
        return "CREATE TYPE " + Quoting.name(type)
                + labels.stream().map(Quoting::literal).collect(Collectors.joining(", ", " AS ENUM (", ")"));
    }

    public static String drop(Name type) {
        return "DROP TYPE " + Quoting.name(type);
    }

    public static String rename(Name type, String to) {
        return "ALTER TYPE " + Quoting.name(type) + " RENAME TO " + Quoting.identifier(to);
    }

    /** Under another name in its schema, or under its name in another schema. */
    public static String rename(Name type, Name to) {
        return Objects.equals(type.schema(), to.schema())
                ? rename(type, to.name())
                : "ALTER TYPE " + Quoting.name(type) + " SET SCHEMA " + Quoting.schemaOf(to);
    }

    public static String renameLabel(Name type, String from, String to) {
        return "ALTER TYPE " + Quoting.name(type) + " RENAME VALUE " + Quoting.literal(from) + " TO "
                + Quoting.literal(to);
    }

    /** At the end of the labels. */
    public static String addLabel(Name type, String label) {
        return "ALTER TYPE " + Quoting.name(type) + " ADD VALUE " + Quoting.literal(label);
    }

    /** In front of another label. */
    public static String addLabelBefore(Name type, String label, String next) {
        return addLabel(type, label) + " BEFORE " + Quoting.literal(next);
    }
}

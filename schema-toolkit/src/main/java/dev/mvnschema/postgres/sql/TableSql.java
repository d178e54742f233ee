package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tables. */
public final class TableSql {

    private static final String INDENTATION = "    ";

    private TableSql() {}

    /** The table with its columns and its primary key; indexes and other constraints come by statements of their own. */
    public static String create(Table table) {
        String columns = table.columns().stream()
                .map(column -> INDENTATION + ColumnSql.definition(column))
                .collect(Collectors.joining(",\n"));
        PrimaryKey key = table.primaryKey();
        String primaryKey = key == null ? "" : ",\n\n" + INDENTATION + primaryKey(key, ",");
        return "CREATE TABLE " + Quoting.name(table.name()) + " (\n" + columns + primaryKey + "\n)";
    }

    /** {@code CONSTRAINT … PRIMARY KEY (…)}. */
    public static String primaryKey(PrimaryKey key, String separator) {
        return "CONSTRAINT " + Quoting.identifier(key.name()) + " PRIMARY KEY ("
                + Quoting.identifiers(key.columns(), separator) + (key.withoutOverlaps() ? " WITHOUT OVERLAPS" : "")
                + ")"
                + (key.include().isEmpty() ? "" : " INCLUDE (" + Quoting.identifiers(key.include(), ", ") + ")")
                + ConstraintSql.deferral(key.deferral());
    }

    /** Under another name in its schema, or under its name in another schema. */
    public static String rename(Name table, Name to) {
        return alter(
                table,
                Objects.equals(table.schema(), to.schema())
                        ? "RENAME TO " + Quoting.identifier(to.name())
                        : "SET SCHEMA " + Quoting.schemaOf(to));
    }

    public static String drop(Name table) {
        return "DROP TABLE " + Quoting.name(table);
    }

    /** {@code ALTER TABLE … } with one clause, or several already joined. */
    public static String alter(Name table, String clauses) {
        return "ALTER TABLE " + Quoting.name(table) + " " + clauses;
    }

    public static String dropConstraint(Name table, String constraint) {
        return alter(table, "DROP CONSTRAINT " + Quoting.identifier(constraint));
    }

    public static String renameConstraint(Name table, String from, String to) {
        return alter(table, "RENAME CONSTRAINT " + Quoting.identifier(from) + " TO " + Quoting.identifier(to));
    }
}

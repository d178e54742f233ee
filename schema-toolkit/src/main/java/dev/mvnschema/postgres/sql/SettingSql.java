package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.PrimaryKey;
import dev.mvnschema.catalog.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How tables, columns and indexes are stored, said in the words of introspection: {@code index users_idx fillfactor=70}. */
public final class SettingSql {

    private static final String STORAGE = "storage ";
    private static final String STATISTICS = "statistics ";
    private static final String COMPRESSION = "compression ";
    private static final String COMMENT = "comment ";
    private static final String GRANT = "grant ";

    private SettingSql() {}

    /** So that it is set; empty for what cannot be set by a statement of its own, or what the table does not have. */
    public static Optional<String> set(Table table, String setting) {
        return statement(table, setting, true);
    }

    /** So that it is as usual. */
    public static Optional<String> reset(Table table, String setting) {
        return statement(table, setting, false);
    }

    /** Whether it speaks of that index or constraint. */
    public static boolean isOfPart(String setting, String name) {
        return setting.startsWith("index " + name + " ") || setting.startsWith("constraint " + name + " ");
    }

    /** Whether it speaks of that column. */
    public static boolean isOfColumn(String setting, String column) {
        return setting.startsWith("column " + column + " ");
    }

    /** Whether it speaks of a column and is forgotten when the type of that changes. */
    public static boolean goesWithType(String setting) {
        return setting.contains(" " + STORAGE) || setting.contains(" " + COMPRESSION);
    }

    private static Optional<String> statement(Table table, String setting, boolean set) {
        if (setting.startsWith("index ")) {
            return named(setting, indexes(table))
                    .map(index -> ofIndex(table, index, setting.substring(7 + index.length()), set));
        }
        if (setting.startsWith("constraint ")) {
            return named(setting, constraints(table))
                    .map(name -> "COMMENT ON CONSTRAINT " + Quoting.identifier(name) + " ON "
                            + Quoting.name(table.name()) + " IS "
                            + comment(setting.substring(12 + name.length()), set));
        }
        if (setting.startsWith("column ")) {
            return table.columns().stream()
                    .filter(column -> isOfColumn(setting, column.name()))
                    .findFirst()
                    .flatMap(column -> ofColumn(
                            table, column, setting.substring(8 + column.name().length()), set));
        }
        if (setting.equals("unlogged")) {
            return Optional.of(TableSql.alter(table.name(), set ? "SET UNLOGGED" : "SET LOGGED"));
        }
        if (setting.startsWith("replica identity ")) {
            String kind = set ? setting.substring("replica identity ".length()).toUpperCase(Locale.ROOT) : "DEFAULT";
            return Optional.of(TableSql.alter(table.name(), "REPLICA IDENTITY " + kind));
        }
        return setting.contains("=")
                ? Optional.of(TableSql.alter(table.name(), parameters(setting, set)))
                : Optional.empty();
    }

    private static Optional<String> named(String setting, List<String> names) {
        return names.stream().filter(name -> isOfPart(setting, name)).findFirst();
    }

    /** Those of constraints, too. */
    private static List<String> indexes(Table table) {
        List<String> names = new ArrayList<>();
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            names.add(key.name());
        }
        table.indexes().forEach(index -> names.add(index.name()));
        table.exclusions().forEach(exclusion -> names.add(exclusion.name()));
        return names;
    }

    private static List<String> constraints(Table table) {
        List<String> names = indexes(table);
        table.foreignKeys().forEach(key -> names.add(key.name()));
        table.checks().forEach(check -> names.add(check.name()));
        return names;
    }

    private static String ofIndex(Table table, String index, String setting, boolean set) {
        if (setting.equals("clustered")) {
            return TableSql.alter(
                    table.name(), set ? "CLUSTER ON " + Quoting.identifier(index) : "SET WITHOUT CLUSTER");
        }
        if (setting.equals("replica identity")) {
            return TableSql.alter(
                    table.name(), "REPLICA IDENTITY " + (set ? "USING INDEX " + Quoting.identifier(index) : "DEFAULT"));
        }
        String name = Quoting.inSchemaOf(table.name(), index);
        if (setting.startsWith(COMMENT)) {
            return "COMMENT ON INDEX " + name + " IS " + comment(setting, set);
        }
        return "ALTER INDEX " + name + " "
                + (setting.startsWith("tablespace ")
                        ? "SET TABLESPACE " + (set ? Quoting.identifier(setting.substring(11)) : "pg_default")
                        : parameters(setting, set));
    }

    private static String comment(String setting, boolean set) {
        return set ? Quoting.literal(setting.substring(COMMENT.length())) : "NULL";
    }

    private static Optional<String> ofColumn(Table table, Column column, String setting, boolean set) {
        String name = Quoting.identifier(column.name());
        if (setting.startsWith(GRANT)) {
            String[] parts = setting.substring(GRANT.length()).split(" to ", 2);
            return Optional.of((set ? "GRANT " : "REVOKE ") + parts[0] + " (" + name + ") ON "
                    + Quoting.name(table.name()) + (set ? " TO " : " FROM ") + parts[1]);
        }
        boolean packed = setting.startsWith(STORAGE) || setting.startsWith(COMPRESSION);
        return packed && usualStorage(column.type()).equals("PLAIN")
                ? Optional.empty()
                : Optional.of(
                        TableSql.alter(table.name(), "ALTER COLUMN " + name + " " + ofColumn(column, setting, set)));
    }

    private static String ofColumn(Column column, String setting, boolean set) {
        if (setting.startsWith(STORAGE)) {
            return "SET STORAGE "
                    + (set
                            ? setting.substring(STORAGE.length()).toUpperCase(Locale.ROOT)
                            : usualStorage(column.type()));
        }
        if (setting.startsWith(STATISTICS)) {
            return "SET STATISTICS " + (set ? setting.substring(STATISTICS.length()) : "-1");
        }
        if (setting.startsWith(COMPRESSION)) {
            return "SET COMPRESSION " + (set ? setting.substring(COMPRESSION.length()) : "default");
        }
        return parameters(setting, set);
    }

    /** How values of the type are kept unless somebody says otherwise; those of fixed length in one way alone. */
    private static String usualStorage(ColumnType type) {
        if (type.array() || !(type.element() instanceof ColumnType.Builtin builtin)) {
            return type.element() instanceof ColumnType.EnumRef && !type.array() ? "PLAIN" : "EXTENDED";
        }
        return switch (builtin.type()) {
            case TEXT, VARCHAR, CHAR, CITEXT, XML, BIT, VARBIT, BYTEA, JSON, JSONB -> "EXTENDED";
            case DECIMAL, INET -> "MAIN";
            default -> "PLAIN";
        };
    }

    /** {@code fillfactor=70, fastupdate=off}. */
    private static String parameters(String setting, boolean set) {
        return Arrays.stream(setting.split(", ", -1))
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> set ? parts[0] + " = " + Quoting.literal(parts[parts.length - 1]) : parts[0])
                .collect(Collectors.joining(", ", set ? "SET (" : "RESET (", ")"));
    }
}

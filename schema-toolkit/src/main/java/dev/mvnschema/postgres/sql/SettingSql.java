package dev.mvnschema.postgres.sql;

import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How tables, columns and indexes are stored, said in the words of introspection: {@code index users_idx fillfactor=70}. */
public final class SettingSql {

    private static final String STORAGE = "storage ";
    private static final String STATISTICS = "statistics ";
    private static final String COMPRESSION = "compression ";

    private SettingSql() {}

    /** So that it is set; empty for what cannot be set by a statement of its own, or what the table does not have. */
    public static Optional<String> set(Table table, String setting) {
        return statement(table, setting, true);
    }

    /** So that it is as usual. */
    public static Optional<String> reset(Table table, String setting) {
        return statement(table, setting, false);
    }

    /** Whether it speaks of that index. */
    public static boolean isOfIndex(String setting, String index) {
        return setting.startsWith("index " + index + " ");
    }

    private static Optional<String> statement(Table table, String setting, boolean set) {
        if (setting.startsWith("index ")) {
            return table.indexes().stream()
                    .filter(index -> isOfIndex(setting, index.name()))
                    .findFirst()
                    .map(index -> ofIndex(
                            table, index, setting.substring(7 + index.name().length()), set));
        }
        if (setting.startsWith("column ")) {
            return table.columns().stream()
                    .filter(column -> setting.startsWith("column " + column.name() + " "))
                    .findFirst()
                    .map(column -> TableSql.alter(
                            table.name(),
                            "ALTER COLUMN " + Quoting.identifier(column.name()) + " "
                                    + ofColumn(
                                            setting.substring(8 + column.name().length()), set)));
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

    private static String ofIndex(Table table, Index index, String setting, boolean set) {
        if (setting.equals("clustered")) {
            return TableSql.alter(
                    table.name(), set ? "CLUSTER ON " + Quoting.identifier(index.name()) : "SET WITHOUT CLUSTER");
        }
        if (setting.equals("replica identity")) {
            return TableSql.alter(
                    table.name(),
                    "REPLICA IDENTITY " + (set ? "USING INDEX " + Quoting.identifier(index.name()) : "DEFAULT"));
        }
        return "ALTER INDEX " + Quoting.inSchemaOf(table.name(), index.name()) + " "
                + (setting.startsWith("tablespace ")
                        ? "SET TABLESPACE " + (set ? Quoting.identifier(setting.substring(11)) : "pg_default")
                        : parameters(setting, set));
    }

    private static String ofColumn(String setting, boolean set) {
        if (setting.startsWith(STORAGE)) {
            return "SET STORAGE " + (set ? setting.substring(STORAGE.length()) : "DEFAULT");
        }
        if (setting.startsWith(STATISTICS)) {
            return "SET STATISTICS " + (set ? setting.substring(STATISTICS.length()) : "-1");
        }
        if (setting.startsWith(COMPRESSION)) {
            return "SET COMPRESSION " + (set ? setting.substring(COMPRESSION.length()) : "default");
        }
        return parameters(setting, set);
    }

    /** {@code fillfactor=70, fastupdate=off}. */
    private static String parameters(String setting, boolean set) {
        return Arrays.stream(setting.split(", ", -1))
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> set ? parts[0] + " = " + Quoting.literal(parts[parts.length - 1]) : parts[0])
                .collect(Collectors.joining(", ", set ? "SET (" : "RESET (", ")"));
    }
}

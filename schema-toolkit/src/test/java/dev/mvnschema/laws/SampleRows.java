package dev.mvnschema.laws;

import dev.mvnschema.catalog.BuiltinType;
import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnType;
import dev.mvnschema.catalog.EnumType;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Three rows in every table that takes them. The same row has the same value in all columns of a type, so that keys meet. */
final class SampleRows {

    private static final int ROWS = 3;

    private final Catalog catalog;

    SampleRows(Catalog catalog) {
        this.catalog = catalog;
    }

    void insert(LawDatabase database) throws SQLException {
        StringBuilder script = new StringBuilder("SET CONSTRAINTS ALL IMMEDIATE;\n");
        for (Table table : inOrder()) {
            for (int row = 1; row <= ROWS; row++) {
                script.append("DO $law$ BEGIN ")
                        .append(insert(table, row))
                        .append("; EXCEPTION WHEN OTHERS THEN NULL; END $law$;\n");
            }
        }
        database.execute(script.toString());
    }

    /** Referenced tables first. */
    private Set<Table> inOrder() {
        Set<Table> ordered = new LinkedHashSet<>();
        Set<Table> seen = new LinkedHashSet<>();
        catalog.tables().forEach(table -> visit(table, seen, ordered));
        return ordered;
    }

    private void visit(Table table, Set<Table> seen, Set<Table> ordered) {
        if (seen.add(table)) {
            for (ForeignKey key : table.foreignKeys()) {
                catalog.table(key.referencedTable()).ifPresent(found -> visit(found, seen, ordered));
            }
            ordered.add(table);
        }
    }

    private String insert(Table table, int row) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .toList();
        if (columns.isEmpty()) {
            return "INSERT INTO " + Quoting.name(table.name()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + Quoting.name(table.name())
                + columns.stream()
                        .map(column -> Quoting.identifier(column.name()))
                        .collect(Collectors.joining(", ", " (", ") OVERRIDING SYSTEM VALUE VALUES "))
                + columns.stream().map(column -> value(column, row)).collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(Column column, int row) {
        String value = value(column.type().element(), row);
        if (value.equals("NULL")) {
            return column.nullable() ? value : "DEFAULT";
        }
        return column.type().array() ? "ARRAY[" + value + "]::" + TypeSql.of(column.type()) : value;
    }

    private String value(ColumnType.Element element, int row) {
        if (element instanceof ColumnType.EnumRef reference) {
            Optional<EnumType> type = catalog.enumType(reference.name());
            return type.filter(found -> !found.labels().isEmpty())
                    .map(found -> Quoting.literal(
                            found.labels().get(row % found.labels().size())))
                    .orElse("NULL");
        }
        return element instanceof ColumnType.Builtin builtin ? value(builtin, row) : "NULL";
    }

    private static String value(ColumnType.Builtin type, int row) {
        int length = type.modifiers().isEmpty() ? 1 : type.modifiers().get(0);
        return switch (type.type()) {
            case UUID -> "'00000000-0000-0000-0000-00000000000" + row + "'";
            case INET -> "'10.0.0." + row + "'";
            case XML -> "'<a>" + row + "</a>'";
            case BIT, VARBIT -> "B'" + "1".repeat(type.type() == BuiltinType.BIT ? length : 1) + "'";
            case BOOLEAN -> row % 2 == 0 ? "true" : "false";
            case DATE -> "'2020-01-0" + row + "'";
            case TIMESTAMP, TIMESTAMPTZ -> "'2020-01-0" + row + " 10:00:00'";
            case TIME, TIMETZ -> "'10:00:0" + row + "'";
            case BYTEA -> "'\\x0" + row + "'";
            default -> "'" + row + "'";
        };
    }

    /** Per table, the rows of some columns as one text. */
    static Map<Name, String> contents(LawDatabase database, Map<Name, List<String>> columns) throws SQLException {
        Map<Name, String> contents = new TreeMap<>();
        for (Map.Entry<Name, List<String>> entry : columns.entrySet()) {
            String row = entry.getValue().stream()
                    .map(column -> "t." + Quoting.identifier(column) + "::text")
                    .collect(Collectors.joining(", ", "ROW(", ")::text"));
            String query = "SELECT " + row + " FROM " + Quoting.name(entry.getKey()) + " t ORDER BY 1";
            contents.put(entry.getKey(), String.join("\n", database.query(query)));
        }
        return contents;
    }
}

package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.ColumnDefault;
import dev.mvnschema.catalog.ForeignKey;
import dev.mvnschema.catalog.Index;
import dev.mvnschema.catalog.Name;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.Mentions;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.postgres.sql.TypeSql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Up to three rows in every table, of values that hold before and after a transition as far as that can be foreseen. */
final class SampleRows {

    private static final int ROWS = 3;
    private static final int LONGEST_CHAIN = 5;

    private final Catalog before;
    private final Catalog wanted;
    private final boolean nullsAreFilled;
    private final SampleValues values;

    /** @param nullsAreFilled whether the transition has a value for nulls that it does not allow any more */
    SampleRows(Catalog before, Catalog wanted, boolean nullsAreFilled) {
        this.before = before;
        this.wanted = wanted;
        this.nullsAreFilled = nullsAreFilled;
        this.values = new SampleValues(before, wanted);
    }

    /** Puts them into those tables. */
    void insert(LawDatabase database, List<Table> tables) throws SQLException {
        Map<Table, List<String>> inserts = new LinkedHashMap<>();
        for (Table table : inOrder()) {
            if (tables.contains(table)) {
                inserts.put(table, inserts(table));
            }
        }
        String head = "SET CONSTRAINTS ALL IMMEDIATE;\n";
        List<String> all = inserts.values().stream().flatMap(List::stream).toList();
        try {
            database.execute(head + String.join(";\n", all));
        } catch (SQLException refused) {
            database.execute(head
                    + all.stream()
                            .map(insert -> "DO $law$ BEGIN " + insert + "; EXCEPTION WHEN OTHERS THEN NULL; END $law$")
                            .collect(Collectors.joining(";\n")));
        }
    }

    /** Referenced tables first. */
    private Set<Table> inOrder() {
        Set<Table> ordered = new LinkedHashSet<>();
        Set<Table> seen = new HashSet<>();
        before.tables().forEach(table -> visit(table, seen, ordered));
        return ordered;
    }

    private void visit(Table table, Set<Table> seen, Set<Table> ordered) {
        if (seen.add(table)) {
            for (ForeignKey key : table.foreignKeys()) {
                before.table(key.referencedTable()).ifPresent(found -> visit(found, seen, ordered));
            }
            ordered.add(table);
        }
    }

    private List<String> inserts(Table table) {
        List<Column> columns = table.columns().stream()
                .filter(column -> column.generated() == null)
                .toList();
        Set<List<String>> taken = new HashSet<>();
        List<String> inserts = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            for (Column column : columns) {
                texts.put(column.name(), text(table, column, row, LONGEST_CHAIN));
            }
            if (isFree(table, texts, taken)) {
                inserts.add(insert(table, columns, texts));
            }
        }
        return inserts;
    }

    /** What the column has in a row: null for nothing. */
    private @Nullable String text(Table table, Column column, int row, int depth) {
        Optional<ForeignKey> key = table.foreignKeys().stream()
                .filter(found -> found.columns().contains(column.name()))
                .findFirst();
        if (key.isPresent() && depth > 0) {
            Table other = before.table(key.get().referencedTable()).orElse(null);
            String name = key.get().referencedColumns().get(key.get().columns().indexOf(column.name()));
            Column referenced = other == null ? null : other.column(name).orElse(null);
            if (referenced != null && other != null && !(referenced.equals(column) && other.equals(table))) {
                return text(other, referenced, row, depth - 1);
            }
        }
        Column after = after(table, column);
        if (row == ROWS && mayBeNull(table, column, after)) {
            return null;
        }
        String text = values.of(column, after, row);
        return text == null && !column.nullable() ? values.of(column, null, row) : text;
    }

    private @Nullable Column after(Table table, Column column) {
        return wanted.table(table.name())
                .flatMap(found -> found.column(column.name()))
                .orElse(null);
    }

    private boolean mayBeNull(Table table, Column column, @Nullable Column after) {
        boolean allowed = column.nullable() && (after == null || after.nullable() || nullsAreFilled);
        return allowed
                && column.name().length() % 2 == 0
                && !isChecked(table, column)
                && wanted.table(table.name()).stream().noneMatch(found -> isChecked(found, column));
    }

    private static boolean isChecked(Table table, Column column) {
        return table.checks().stream().anyMatch(check -> Mentions.of(check.expression(), column.name()));
    }

    /** Whether no unique key, of before or after, has the row already. */
    private boolean isFree(Table table, Map<String, @Nullable String> texts, Set<List<String>> taken) {
        List<List<String>> keys = new ArrayList<>();
        for (Table side :
                wanted.table(table.name()).map(found -> List.of(table, found)).orElse(List.of(table))) {
            if (side.primaryKey() != null) {
                key(side, side.primaryKey().columns(), texts, true).ifPresent(keys::add);
            }
            for (Index index : side.indexes()) {
                if (index.unique()) {
                    List<String> columns = side.columns().stream()
                            .map(Column::name)
                            .filter(name -> isKey(index, name))
                            .toList();
                    key(side, columns, texts, index.nullsNotDistinct()).ifPresent(keys::add);
                }
            }
        }
        if (keys.stream().anyMatch(taken::contains)) {
            return false;
        }
        taken.addAll(keys);
        return true;
    }

    private static boolean isKey(Index index, String column) {
        return index.keys().stream()
                .anyMatch(key -> column.equals(key.column())
                        || (key.expression() != null && Mentions.of(key.expression(), column)));
    }

    /** The columns and what is in them; empty when that cannot be there twice. */
    private static Optional<List<String>> key(
            Table table, List<String> columns, Map<String, @Nullable String> texts, boolean nullsCount) {
        List<String> key = new ArrayList<>();
        for (String name : columns) {
            Column column = table.column(name).orElseThrow();
            boolean isNew = !texts.containsKey(name);
            if (isNew && (columns.size() == 1 || differs(column))) {
                return Optional.empty();
            }
            if (!isNew && texts.get(name) == null && !nullsCount && column.nullable()) {
                return Optional.empty();
            }
            key.add(name + "=" + (isNew ? "" : texts.get(name)));
        }
        return Optional.of(key);
    }

    /** Whether a new column has another value in each row. */
    private static boolean differs(Column column) {
        return column.identity() != null || column.defaultValue() instanceof ColumnDefault.Autoincrement;
    }

    private String insert(Table table, List<Column> columns, Map<String, @Nullable String> texts) {
        if (columns.isEmpty()) {
            return "INSERT INTO " + Quoting.name(table.name()) + " DEFAULT VALUES";
        }
        return "INSERT INTO " + Quoting.name(table.name())
                + columns.stream()
                        .map(column -> Quoting.identifier(column.name()))
                        .collect(Collectors.joining(", ", " (", ") OVERRIDING SYSTEM VALUE VALUES "))
                + columns.stream()
                        .map(column -> literal(column, texts.get(column.name())))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Column column, @Nullable String text) {
        if (text == null) {
            return column.nullable() ? "NULL" : "DEFAULT";
        }
        String literal = Quoting.literal(text);
        return column.type().array() ? "ARRAY[" + literal + "]::" + TypeSql.of(column.type()) : literal;
    }

    /** Per table, the rows of some columns as one text. */
    static Map<Name, String> contents(LawDatabase database, Map<Name, List<String>> columns) throws SQLException {
        Map<Name, String> contents = new TreeMap<>();
        if (columns.isEmpty()) {
            return contents;
        }
        List<Name> names = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (Map.Entry<Name, List<String>> entry : columns.entrySet()) {
            String row = entry.getValue().stream()
                    .map(column -> "t." + Quoting.identifier(column) + "::text")
                    .collect(Collectors.joining(", ", "ROW(", ")::text"));
            queries.add("SELECT " + names.size() + " AS n, (SELECT string_agg(r, chr(10) ORDER BY r) FROM (SELECT "
                    + row + " AS r FROM " + Quoting.name(entry.getKey()) + " t) x)");
            names.add(entry.getKey());
        }
        List<@Nullable String> texts = database.secondColumn(String.join("\nUNION ALL\n", queries) + "\nORDER BY n");
        for (int i = 0; i < names.size(); i++) {
            contents.put(names.get(i), String.valueOf(texts.get(i)));
        }
        return contents;
    }
}

package dev.mvnschema.seed;

import dev.mvnschema.postgres.sql.Quoting;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that brings rows over a temporary table into theirs.
 *
 * @param columns those that the rows fill
 * @param key what tells rows apart; null when every row is new
 */
record SeedMerge(SeedTable table, List<SeedColumn> columns, SeedTable.@Nullable Key key) {

    static final String ROWS = "pg_temp.mvn_schema_seed_rows";
    static final String NUMBER = "\"mvn schema row\"";

    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint");

    /** Makes the temporary table, with the types of the columns and the number of each row. */
    String create() {
        StringBuilder sql = new StringBuilder("DROP TABLE IF EXISTS " + ROWS
                + "; CREATE TEMPORARY TABLE mvn_schema_seed_rows (" + NUMBER + " bigint");
        columns.forEach(
                column -> sql.append(", ").append(column.quoted()).append(' ').append(column.type()));
        return sql.append(") ON COMMIT DROP").toString();
    }

    /** Fills it. */
    String copy() {
        return "COPY " + ROWS + " (" + NUMBER + ", " + names() + ") FROM STDIN";
    }

    /**
     * Inserts what is new and updates what differs.
     *
     * @param condition which rows, {@code WHERE …}; empty for all
     */
    String merge(String condition) {
        List<SeedColumn> stamped = table.stamped(columns);
        StringBuilder names = new StringBuilder(names());
        StringBuilder values = new StringBuilder(names());
        for (SeedColumn column : stamped) {
            names.append(", ").append(column.quoted());
            values.append(", now()");
        }
        String insert = "INSERT INTO " + table.quoted() + " AS kept (" + names + ") OVERRIDING SYSTEM VALUE SELECT "
                + values + " FROM " + ROWS + " " + condition + " ORDER BY " + NUMBER;
        if (key == null) {
            return insert;
        }
        String conflict = insert + " ON CONFLICT (" + Quoting.identifiers(key.columns(), ", ") + ") DO ";
        List<SeedColumn> others = columns.stream()
                .filter(column -> !key.columns().contains(column.name()))
                .toList();
        if (others.isEmpty()) {
            return conflict + "NOTHING";
        }
        List<String> changes = Stream.concat(others.stream(), stamped.stream())
                .map(column -> column.quoted() + " = excluded." + column.quoted())
                .toList();
        return conflict + "UPDATE SET " + String.join(", ", changes) + " WHERE (" + compared(others, "kept")
                + ") IS DISTINCT FROM (" + compared(others, "excluded") + ")";
    }

    /** The statements after which the application gets no number that a row has used. */
    List<String> sequences() {
        return columns.stream()
                .filter(column -> NUMBERS.contains(column.type()))
                .map(this::sequence)
                .toList();
    }

    private String sequence(SeedColumn column) {
        return "SELECT setval(s.name, m.highest) FROM (SELECT pg_get_serial_sequence(" + Quoting.literal(table.quoted())
                + ", " + Quoting.literal(column.name()) + ") AS name) AS s, (SELECT max(" + column.quoted()
                + ") AS highest FROM " + ROWS + ") AS m WHERE s.name IS NOT NULL AND m.highest > greatest(0,"
                + " coalesce(pg_sequence_last_value(s.name::regclass), 0))";
    }

    private String names() {
        return Quoting.identifiers(columns.stream().map(SeedColumn::name).toList(), ", ");
    }

    /** One column needs a row constructor too: its value may itself be a row. */
    private static String compared(List<SeedColumn> columns, String qualifier) {
        String values = String.join(
                ", ",
                columns.stream().map(column -> column.comparable(qualifier)).toList());
        return "ROW(" + values + ")";
    }
}

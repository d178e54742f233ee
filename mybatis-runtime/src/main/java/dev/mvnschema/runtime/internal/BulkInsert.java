package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.util.List;

/**
 * {@code INSERT … SELECT … FROM unnest(…)}: one array for each column, so that the text is the same for any number of rows and
 * neither the limit of parameters nor the cost of parsing grows with them.
 */
final class BulkInsert {

    private BulkInsert() {}

    /** @param rows at least one; all give the same columns, and at least one */
    static <R> void write(SqlBuilder sql, Table<R, ?> table, List<Row> rows) {
        List<Column<R, ?>> given = table.columns().stream()
                .filter(column -> rows.get(0).has(column.ordinal()))
                .toList();
        sql.add("INSERT INTO ", table.sqlName());
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? " (" : ", ", given.get(i).sql());
        }
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? ") SELECT " : ", ", "c" + i);
            cast(sql, given.get(i));
        }
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? " FROM unnest(" : ", ");
            ColumnArray.parameter(sql, given.get(i), rows);
        }
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? ") WITH ORDINALITY AS v(" : ", ", "c" + i);
        }
        sql.add(", o) ORDER BY o");
    }

    /** What arrays of a column carry, as the column's type. */
    static void cast(SqlBuilder sql, Column<?, ?> column) {
        PgType<?> type = column.type();
        if (type instanceof ListType<?> || type.carrier() != type) {
            sql.add("::", type.sqlName());
        }
    }
}

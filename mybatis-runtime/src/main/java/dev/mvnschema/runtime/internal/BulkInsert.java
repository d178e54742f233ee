package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            if (given.get(i).type() instanceof ListType<?> list) {
                sql.add("::", list.sqlName());
            } else if (given.get(i).type().carrier() != given.get(i).type()) {
                sql.add("::", given.get(i).type().sqlName());
            }
        }
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? " FROM unnest(" : ", ");
            array(sql, given.get(i), rows);
        }
        for (int i = 0; i < given.size(); i++) {
            sql.add(i == 0 ? ") WITH ORDINALITY AS v(" : ", ", "c" + i);
        }
        sql.add(", o) ORDER BY o");
    }

    private static <R, T> void array(SqlBuilder sql, Column<R, T> column, List<Row> rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        if (column.type() instanceof ListType<?> list) {
            // unnest would take arrays of arrays apart to the last element: they travel as text
            rows.forEach(row -> values.add(text(list, row.get(column.ordinal()))));
            sql.parameter(PgTypes.TEXT.list(), values);
        } else {
            rows.forEach(row -> values.add(row.get(column.ordinal())));
            sql.parameter(column.type().carrier().list(), values);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E> @Nullable String text(ListType<E> type, @Nullable Object list) {
        return list == null ? null : type.text((List<E>) list);
    }
}

package dev.mvnschema.runtime.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a statement that writes gives back of each row: the record, or the values of a projection.
 *
 * @param list writes what stands after {@code RETURNING}
 * @param reader reads that
 * @param wholeRecords whether it is the record
 */
record Returning<T>(Consumer<SqlBuilder> list, RowReader<T> reader, boolean wholeRecords) {

    /** Whole records. */
    static <R> Returning<R> records(String selectList, RowReader<R> reader) {
        return new Returning<>(sql -> sql.add(selectList), reader, true);
    }

    /** The values of a projection; the keys of related rows in place of them. */
    static <R> Returning<@Nullable Object[]> values(Table<R, ?> table, ProjectionPlan<R> plan) {
        return new Returning<>(sql -> plan.list(sql, Scope.of(table)), plan::read, false);
    }

    /** Goes on with {@code RETURNING …}. */
    void write(SqlBuilder sql) {
        sql.add(" RETURNING ");
        list.accept(sql);
    }
}

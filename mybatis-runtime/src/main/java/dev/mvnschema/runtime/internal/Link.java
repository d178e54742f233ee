package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What ties the rows of two models.
 *
 * @param columns the columns on this side, in the order of {@code targetColumns}
 * @param key the values of {@code columns} in a row of this side: a value, or a list of them; null when one is null
 * @param target the table that the relation leads to
 * @param targetColumns the columns on the other side
 * @param targetKey the values of {@code targetColumns} in a row of the other side
 * @param join the table between the two; null when there is none
 * @param owned whether {@code columns} are the foreign key, so that the row of this side refers to that of the other
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 * @param <G> that model with its relations
 */
public record Link<M, T, G>(
        List<Column<M, ?>> columns,
        KeyOf<M> key,
        Supplier<Table<T, G>> target,
        List<Column<T, ?>> targetColumns,
        KeyOf<T> targetKey,
        @Nullable JoinTable join,
        boolean owned) {

    /** The value of one column of a key. */
    static Object part(Object key, int index, int size) {
        return size == 1 ? key : ((List<?>) key).get(index);
    }

    /** Reads the values of a key from a row. */
    @FunctionalInterface
    public interface KeyOf<M> {

        @Nullable
        Object of(M row);
    }

    /**
     * The table of an implicit many-to-many relation.
     *
     * @param name its quoted name
     * @param thisColumn the column that refers to this side: {@code A} or {@code B}
     * @param targetColumn the other one
     */
    public record JoinTable(String name, String thisColumn, String targetColumn) {

        String thisSql() {
            return Identifiers.quote(thisColumn);
        }

        String targetSql() {
            return Identifiers.quote(targetColumn);
        }
    }

    /** A relation whose other side holds the foreign key, of one column. Called by generated code. */
    public static <M, T, G> Link<M, T, G> of(
            Column<M, ?> column,
            KeyOf<M> key,
            Supplier<Table<T, G>> target,
            Column<T, ?> targetColumn,
            KeyOf<T> targetKey) {
        return new Link<>(List.of(column), key, target, List.of(targetColumn), targetKey, null, false);
    }

    /** A relation whose other side holds the foreign key, of several columns. Called by generated code. */
    public static <M, T, G> Link<M, T, G> ofMany(
            List<Column<M, ?>> columns,
            KeyOf<M> key,
            Supplier<Table<T, G>> target,
            List<Column<T, ?>> targetColumns,
            KeyOf<T> targetKey) {
        return new Link<>(columns, key, target, targetColumns, targetKey, null, false);
    }

    /** The relation of a row that holds the foreign key, of one column. Called by generated code. */
    public static <M, T, G> Link<M, T, G> owned(
            Column<M, ?> column,
            KeyOf<M> key,
            Supplier<Table<T, G>> target,
            Column<T, ?> targetColumn,
            KeyOf<T> targetKey) {
        return new Link<>(List.of(column), key, target, List.of(targetColumn), targetKey, null, true);
    }

    /** The relation of a row that holds the foreign key, of several columns. Called by generated code. */
    public static <M, T, G> Link<M, T, G> ownedMany(
            List<Column<M, ?>> columns,
            KeyOf<M> key,
            Supplier<Table<T, G>> target,
            List<Column<T, ?>> targetColumns,
            KeyOf<T> targetKey) {
        return new Link<>(columns, key, target, targetColumns, targetKey, null, true);
    }

    /** A relation through a join table. Called by generated code. */
    public static <M, T, G> Link<M, T, G> through(
            JoinTable join,
            Column<M, ?> column,
            KeyOf<M> key,
            Supplier<Table<T, G>> target,
            Column<T, ?> targetColumn,
            KeyOf<T> targetKey) {
        return new Link<>(List.of(column), key, target, List.of(targetColumn), targetKey, join, false);
    }

    /** The values of a key of several columns; null when one of them is. Called by generated code. */
    public static @Nullable Object keyOf(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        return List.of(values);
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of many rows, as one parameter: a {@link ListType} that takes the driver's own array, without a list in
 * between.
 *
 * @param element the type of its elements
 */
record ColumnArray<E>(PgType<E> element) implements PgType<@Nullable Object[]> {

    /** How the values of a column travel: lists as text, since {@code unnest} would take arrays of arrays apart. */
    static ColumnArray<?> of(Column<?, ?> column) {
        PgType<?> type = column.type();
        return type instanceof ListType<?> ? new ColumnArray<>(PgTypes.TEXT) : new ColumnArray<>(type.carrier());
    }

    /** The values of a column. */
    static <R> void parameter(SqlBuilder sql, Column<R, ?> column, List<Row> rows) {
        sql.parameter(of(column), values(column.type(), rows, column.ordinal()));
    }

    /** The values that rows give to the column of this ordinal and type. */
    static <T> @Nullable Object[] values(PgType<T> type, List<Row> rows, int ordinal) {
        if (type instanceof ListType<?> list) {
            @Nullable Object[] texts = new String[rows.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(list, rows.get(i).get(ordinal));
            }
            return texts;
        }
        Object[] typed = type.carrier().driverArray(rows.size());
        @Nullable Object[] values = typed == null ? new Object[rows.size()] : typed;
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).get(ordinal);
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <E> @Nullable String text(ListType<E> type, @Nullable Object list) {
        return list == null ? null : type.text((List<E>) list);
    }

    @Override
    public String sqlName() {
        return element.sqlName() + "[]";
    }

    @Override
    public String placeholder() {
        return element.list().placeholder();
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object[] values) throws SQLException {
        if (values.getClass() == Object[].class) {
            statement.setObject(index, text(values), java.sql.Types.OTHER);
        } else {
            statement.setArray(index, statement.getConnection().createArrayOf(element.sqlName(), values));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public String text(@Nullable Object[] values) {
        return element.list().text((List<E>) Arrays.asList(values));
    }

    @Override
    public @Nullable Object @Nullable [] readOrNull(ResultSet row, int index) {
        throw new UnsupportedOperationException("a parameter only");
    }

    @Override
    public @Nullable Object[] parse(String text) {
        throw new UnsupportedOperationException("a parameter only");
    }
}

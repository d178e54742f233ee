package dev.mvnschema.runtime;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A row without the columns that the query left out: {@code row.get(User.USERNAME)}. What was left out cannot be read by mistake.
 *
 * @param <M> the model's record
 */
public final class PartialRow<M> {

    private final Omission<M> shape;
    private final @Nullable Object[] values;

    PartialRow(Omission<M> shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** A value; that of an optional field may be null. @throws ValueNotLoaded when the query left it out */
    @SuppressWarnings("unchecked") // the value is the one that was read for this part
    public <V extends @Nullable Object> V get(Selectable<M, V> part) {
        int index = shape.parts().indexOf(part);
        if (index < 0) {
            throw ValueNotLoaded.of(shape.model(), part);
        }
        return (V) values[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialRow<?> that
                && shape.equals(that.shape)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", shape.model() + "[", "]");
        for (int i = 0; i < values.length; i++) {
            String value = values[i] instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(values[i]);
            text.add(name(shape.parts().get(i)) + "=" + value);
        }
        return text.toString();
    }

    static String name(Selectable<?, ?> part) {
        if (part instanceof Column<?, ?> column) {
            return column.field();
        }
        if (part instanceof RelatedRows<?, ?, ?> rows) {
            return rows.inclusion().relation().name();
        }
        if (part instanceof RelatedRow<?, ?, ?> row) {
            return row.inclusion().relation().name();
        }
        return part instanceof RelationCount<?, ?> count ? count.relation().name() + ".count" : part.toString();
    }
}

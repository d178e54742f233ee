package dev.mvnschema.runtime;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relations that were loaded with a row: what a {@code UserWithRelations} reads from.
 *
 * @param <M> the model that has the relations
 */
public final class Loaded<M> {

    private final String model;
    private final @Nullable Object[] values;
    private final long @Nullable [] counts;

    /**
     * Called by the runtime: one value for each relation, null where it was not loaded, {@link #NOTHING} where no row is
     * related.
     *
     * @param counts one number for each relation, negative where it was not counted; null where none was
     */
    public Loaded(String model, @Nullable Object[] values, long @Nullable [] counts) {
        this.model = model;
        this.values = values;
        this.counts = counts;
    }

    /** Stands for "loaded, and there is no such row". */
    public static final Object NOTHING = List.of();

    /** The related rows; empty when there are none. @throws RelationNotLoaded when the query did not include the relation */
    @SuppressWarnings("unchecked")
    public <G> List<G> many(ToMany<M, ?, G> relation) {
        return (List<G>) value(relation);
    }

    /** The related row, or null when there is none. @throws RelationNotLoaded when the query did not include the relation */
    @SuppressWarnings("unchecked")
    public <G> @Nullable G oneOrNull(ToOne<M, ?, G> relation) {
        Object value = value(relation);
        return value == NOTHING ? null : (G) value;
    }

    /**
     * The related row.
     *
     * @throws RelationNotLoaded when the query did not include the relation
     * @throws RecordNotFound when the database holds no such row: its foreign key is missing, or a filter left it out
     */
    public <G> G one(ToOne<M, ?, G> relation) {
        G value = oneOrNull(relation);
        if (value == null) {
            throw RecordNotFound.related(model, relation.name());
        }
        return value;
    }

    /** How many related rows there are. @throws RelationNotLoaded when the query did not include the count of the relation */
    public long count(ToMany<M, ?, ?> relation) {
        if (counts == null || counts[relation.ordinal()] < 0) {
            throw RelationNotLoaded.count(model, relation.name());
        }
        return counts[relation.ordinal()];
    }

    private Object value(Relation<M, ?, ?> relation) {
        Object value = relation.ordinal() < values.length ? values[relation.ordinal()] : null;
        if (value == null) {
            throw RelationNotLoaded.rows(model, relation.name());
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Loaded<?> that
                && model.equals(that.model)
                && Arrays.equals(values, that.values)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

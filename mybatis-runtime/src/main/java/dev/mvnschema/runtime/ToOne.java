package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Condition.Quantifier;
import dev.mvnschema.runtime.internal.Link;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A relation that leads to at most one row. */
public final class ToOne<M, T, G> extends Relation<M, T, G> {

    /** Called by generated code. */
    public ToOne(int ordinal, String name, Supplier<Link<M, T, G>> link) {
        super(ordinal, name, link);
    }

    /** Rows with a related row for which this is true. */
    public Predicate<M> is(Predicate<T> predicate) {
        return related(Quantifier.SOME, predicate);
    }

    /** Rows without a related row for which this is true; rows without a related row are among them. */
    public Predicate<M> isNot(Predicate<T> predicate) {
        return related(Quantifier.NONE, predicate);
    }

    /** The related row's value, to sort by. */
    public Sortable<M> by(Sortable<T> key) {
        return new RelatedSort<>(this, Condition.operand(key));
    }

    /** Some values of the related row, as part of a projection; null where there is none. */
    public <V extends @Nullable Object> RelatedRow<M, T, V> select(Projection<T, V> projection) {
        return new RelatedRow<>(inclusion(), Condition.operand(projection));
    }

    /** Rows without a related row. */
    public Predicate<M> isNull() {
        return new Condition.Related<>(this, Quantifier.NONE, null);
    }

    /** Rows with a related row. */
    public Predicate<M> isNotNull() {
        return new Condition.Related<>(this, Quantifier.SOME, null);
    }
}

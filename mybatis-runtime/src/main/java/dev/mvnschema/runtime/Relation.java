package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Link;
import java.util.function.Supplier;

/**
 * A relation of a model: {@code User.PAYMENTS}.
 *
 * @param <M> the model that has it
 * @param <T> the model it leads to
 * @param <G> that model with its relations
 */
public abstract sealed class Relation<M, T, G> implements Includable<M> permits ToMany, ToOne {

    private final int ordinal;
    private final String name;
    private final Supplier<Link<M, T, G>> link;

    Relation(int ordinal, String name, Supplier<Link<M, T, G>> link) {
        this.ordinal = ordinal;
        this.name = name;
        this.link = link;
    }

    /** Loads these relations of the loaded rows, too: {@code User.PAYMENTS.include(Payment.EVENTS)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> include(Includable<T> first, Includable<T>... more) {
        return inclusion().include(first, more);
    }

    /** Loads only rows for which these are true. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Inclusion<M, T> where(Predicate<T> first, Predicate<T>... more) {
        return inclusion().where(first, more);
    }

    /** The relation with all its rows. */
    public final Inclusion<M, T> inclusion() {
        return new Inclusion<>(this, Query.all(), Include.none());
    }

    /** The field's name in the schema file. */
    public final String name() {
        return name;
    }

    /** The position among the relations of the model, from 0. */
    public final int ordinal() {
        return ordinal;
    }

    /** The columns that tie the two models. */
    public final Link<M, T, G> link() {
        return link.get();
    }

    final Predicate<M> related(Condition.Quantifier quantifier, Predicate<T> predicate) {
        return new Condition.Related<>(this, quantifier, Condition.operand(predicate));
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * The relations to load with the rows of a model: {@code User.include(User.PAYMENTS, User.PROFILE)}. Each costs one statement,
 * however many rows there are.
 *
 * @param <M> the model's record
 */
public record Include<M>(List<Inclusion<M, ?>> inclusions) {

    public Include {
        inclusions = List.copyOf(inclusions);
    }

    /** Nothing. */
    public static <M> Include<M> none() {
        return new Include<>(List.of());
    }

    /** These. Called by generated code, as {@code User.include(…)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Include<M> of(Includable<M> first, Includable<M>... more) {
        return Include.<M>none().with(Condition.operands(first, more));
    }

    Include<M> with(List<Includable<M>> more) {
        List<Inclusion<M, ?>> all = new ArrayList<>(inclusions);
        for (Includable<M> one : more) {
            all.add(one.inclusion());
        }
        return new Include<>(all);
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * The relations to load with the rows of a model: {@code User.include(User.PAYMENTS, User.PROFILE)}. Each costs one statement,
 * however many rows there are.
 *
 * @param inclusions the relations whose rows are loaded
 * @param counts the relations whose rows are counted
 * @param <M> the model's record
 */
public record Include<M>(List<Inclusion<M, ?>> inclusions, List<RelationCount<M, ?>> counts) {

    public Include {
        inclusions = List.copyOf(inclusions);
        counts = List.copyOf(counts);
        checkOnce(inclusions.stream().map(Inclusion::relation).toList());
        checkOnce(counts.stream().map(RelationCount::relation).toList());
    }

    private static void checkOnce(List<? extends Relation<?, ?, ?>> relations) {
        for (int i = 1; i < relations.size(); i++) {
            if (relations.subList(0, i).contains(relations.get(i))) {
                throw new InvalidQuery("%s is included twice; say all that is wanted of it at once"
                        .formatted(relations.get(i).name()));
            }
        }
    }

    /** Nothing. */
    public static <M> Include<M> none() {
        return new Include<>(List.of(), List.of());
    }

    /** Whether it is nothing. */
    public boolean isNone() {
        return inclusions.isEmpty() && counts.isEmpty();
    }

    /** These. Called by generated code, as {@code User.include(…)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <M> Include<M> of(Includable<M> first, Includable<M>... more) {
        return Include.<M>none().with(Condition.operands(first, more));
    }

    /** These too. */
    public Include<M> with(List<? extends Includable<M>> more) {
        List<Inclusion<M, ?>> loaded = new ArrayList<>(inclusions);
        List<RelationCount<M, ?>> counted = new ArrayList<>(counts);
        for (Includable<M> one : more) {
            if (one instanceof Relation<M, ?, ?> relation) {
                loaded.add(relation.inclusion());
            } else if (one instanceof Inclusion<M, ?> inclusion) {
                loaded.add(inclusion);
            } else if (one instanceof RelationCount<M, ?> count) {
                counted.add(count);
            }
        }
        return new Include<>(loaded, counted);
    }
}

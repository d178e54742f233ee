package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import java.util.Arrays;
import java.util.List;

/**
 * A change of a list that the database computes from the one it has: {@code User.set().tags(push("new"))}.
 *
 * @param pushed what to append
 */
public record ListChange<E>(List<E> pushed) {

    public ListChange {
        pushed = List.copyOf(pushed);
    }

    /** Appends these. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> ListChange<E> push(E... elements) {
        return new ListChange<>(Condition.operands(Arrays.asList(elements), "push"));
    }
}

package dev.mvnschema.runtime;

/**
 * Marks predicates that are asked of groups of rows instead of rows: {@code Predicate<Group<User>>} is what
 * {@link Grouping#having} takes and {@code User.TOKEN_BALANCE.sum().gt(10L)} makes. Has no instances.
 *
 * @param <M> the model's record
 */
@SuppressWarnings("UnusedTypeParameter") // it is all there is
public final class Group<M> {

    private Group() {}
}

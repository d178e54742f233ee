package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Some values of the related row, as part of a projection: {@code Payment.USER.select(User.USERNAME)}. Null where there is no
 * such row.
 *
 * @param inclusion which row
 * @param projection what of it
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 * @param <V> what becomes of the related row
 */
public record RelatedRow<M, T, V extends @Nullable Object>(Inclusion<M, T> inclusion, Projection<T, V> projection)
        implements Selectable<M, @Nullable V> {}

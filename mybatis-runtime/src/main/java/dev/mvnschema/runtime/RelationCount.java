package dev.mvnschema.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The number of related rows: {@code User.PAYMENTS.count()}. To include ({@code full.count(User.PAYMENTS)}), to select, and to
 * sort by.
 *
 * @param predicate which of them; null for all
 * @param <M> the model that has the relation
 * @param <T> the model it leads to
 */
public record RelationCount<M, T>(
        ToMany<M, T, ?> relation, @Nullable Predicate<T> predicate)
        implements Selectable<M, Long>, Sortable<M>, Includable<M> {}

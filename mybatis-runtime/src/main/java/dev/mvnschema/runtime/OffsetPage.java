package dev.mvnschema.runtime;

import java.util.List;
import java.util.function.Function;

/**
 * Some of the rows of a query, and how many there are without {@code take} and {@code skip}.
 *
 * @param items the rows
 * @param total how many rows there are in all
 * @param <T> a row
 */
public record OffsetPage<T>(List<T> items, long total) {

    public OffsetPage {
        items = List.copyOf(items);
    }

    /** The page with something else made of each row. */
    public <S> OffsetPage<S> map(Function<? super T, ? extends S> function) {
        return new OffsetPage<>(items.stream().<S>map(function).toList(), total);
    }
}

package dev.mvnschema.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rows of a query, and how many there are without {@code take} and {@code skip}.
 *
 * @param items the rows
 * @param total how many rows there are in all
 * @param <T> a row
 */
public record OffsetPage<T extends @Nullable Object>(List<T> items, long total) {

    public OffsetPage {
        items = Collections.unmodifiableList(new ArrayList<>(items)); // a projection may be null
    }

    /** The page with something else made of each row. */
    public <S extends @Nullable Object> OffsetPage<S> map(Function<? super T, ? extends S> function) {
        return new OffsetPage<>(items.stream().<S>map(function).toList(), total);
    }
}

package dev.mvnschema.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, and how to go on from it: {@code query.page(page.next())}. Pages neither skip nor repeat rows when others are
 * added or deleted meanwhile, and the last one costs no more than the first.
 *
 * @param items the rows
 * @param next what {@link Query#page} takes to get the rows after these; null when there are none
 * @param previous the same for the rows before these
 * @param <T> a row
 */
public record KeysetPage<T extends @Nullable Object>(
        List<T> items, @Nullable String next, @Nullable String previous) {

    public KeysetPage {
        items = Collections.unmodifiableList(new ArrayList<>(items)); // a projection may be null
    }

    /** The page with something else made of each row. */
    public <S extends @Nullable Object> KeysetPage<S> map(Function<? super T, ? extends S> function) {
        return new KeysetPage<>(items.stream().<S>map(function).toList(), next, previous);
    }
}

package dev.mvnschema.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds each object's counterpart, one to one: first the one of the same name, then any that differs in nothing but its name. */
final class Matching {

    private Matching() {}

    static <T> TableChange.Parts<T> match(
            List<T> before, List<T> after, Function<T, String> name, BiPredicate<T, T> same) {
        Map<String, T> byName = new HashMap<>();
        after.forEach(object -> byName.put(name.apply(object), object));
        Set<T> open = new LinkedHashSet<>(after);
        List<Pair<T>> kept = new ArrayList<>();
        List<T> unmatched = new ArrayList<>();
        for (T object : before) {
            T match = byName.get(name.apply(object));
            if (match != null && same.test(object, match) && open.remove(match)) {
                kept.add(new Pair<>(object, match));
            } else {
                unmatched.add(object);
            }
        }
        List<Pair<T>> renamed = new ArrayList<>();
        List<T> dropped = new ArrayList<>();
        for (T object : unmatched) {
            T match = first(open, object, same);
            if (match == null) {
                dropped.add(object);
            } else {
                open.remove(match);
                renamed.add(new Pair<>(object, match));
            }
        }
        return new TableChange.Parts<>(dropped, List.copyOf(open), renamed, kept);
    }

    private static <T> @org.jspecify.annotations.Nullable T first(Set<T> candidates, T object, BiPredicate<T, T> same) {
        for (T candidate : candidates) {
            if (same.test(object, candidate)) {
                return candidate;
            }
        }
        return null;
    }
}

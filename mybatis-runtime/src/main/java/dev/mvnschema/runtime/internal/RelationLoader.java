package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.ToMany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads relations of rows: one statement for each relation, whatever the number of rows. */
final class RelationLoader {

    private final SqlChannel channel;

    RelationLoader(SqlChannel channel) {
        this.channel = channel;
    }

    <R, G> List<G> load(Table<R, G> table, List<R> rows, Include<R> include) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values.add(new Object[table.relationCount()]);
        }
        List<long[]> counts = new ArrayList<>();
        if (!rows.isEmpty()) {
            for (Inclusion<R, ?> inclusion : include.inclusions()) {
                load(rows, values, inclusion);
            }
            for (int i = 0; !include.counts().isEmpty() && i < rows.size(); i++) {
                long[] none = new long[table.relationCount()];
                Arrays.fill(none, -1);
                counts.add(none);
            }
            for (RelationCount<R, ?> count : include.counts()) {
                count(rows, counts, count, count.relation().link());
            }
        }
        List<G> graphs = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long[] counted = counts.isEmpty() ? null : counts.get(i);
            graphs.add(table.graph(rows.get(i), new Loaded<>(table.model(), values.get(i), counted)));
        }
        return graphs;
    }

    private <R, T> void load(List<R> rows, List<@Nullable Object[]> values, Inclusion<R, T> inclusion) {
        load(rows, values, inclusion, inclusion.relation().link());
    }

    private <R, T, G> void load(
            List<R> rows, List<@Nullable Object[]> values, Inclusion<R, T> inclusion, Link<R, T, G> link) {
        KeyList keys = new KeyList(link, rows.size());
        rows.forEach(row -> keys.add(link.key().of(row)));
        Map<Object, List<G>> related = keys.isEmpty() ? Map.of() : related(link, inclusion, keys.distinct());
        int ordinal = inclusion.relation().ordinal();
        boolean many = inclusion.relation() instanceof ToMany;
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.identity(i);
            List<G> found = key == null ? List.of() : related.getOrDefault(key, List.of());
            values.get(i)[ordinal] = many ? found : found.isEmpty() ? Loaded.NOTHING : found.get(0);
        }
    }

    private <R, T, G> void count(List<R> rows, List<long[]> counts, RelationCount<R, ?> count, Link<R, T, G> link) {
        KeyList keys = new KeyList(link, rows.size());
        rows.forEach(row -> keys.add(link.key().of(row)));
        Map<Object, Long> found = new HashMap<>();
        if (!keys.isEmpty()) {
            @SuppressWarnings("unchecked") // the link is that of the count's relation
            RelationCount<R, T> typed = (RelationCount<R, T>) count;
            channel.query(RelationQuery.counts(channel.engine().sql(), link, typed, keys.distinct()))
                    .forEach(keyed -> found.put(keyed.key(), keyed.row()));
        }
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.identity(i);
            counts.get(i)[count.relation().ordinal()] = key == null ? 0 : found.getOrDefault(key, 0L);
        }
    }

    private <R, T, G> Map<Object, List<G>> related(Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        Statement<Keyed<T>> statement = RelationQuery.records(channel.engine().sql(), link, inclusion, keys);
        return grouped(channel.query(statement), rows -> load(link.target().get(), rows, inclusion.nested()));
    }

    /** The related rows by their parents, as something else. */
    static <T, G extends @Nullable Object> Map<Object, List<G>> grouped(
            List<Keyed<T>> found, Function<List<T>, List<G>> change) {
        List<T> rows = new ArrayList<>(found.size());
        found.forEach(keyed -> rows.add(keyed.row()));
        List<G> changed = change.apply(rows);
        Map<Object, List<G>> byKey = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byKey.computeIfAbsent(found.get(i).key(), key -> new ArrayList<>()).add(changed.get(i));
        }
        byKey.replaceAll((key, list) -> java.util.Collections.unmodifiableList(list));
        return byKey;
    }

    /**
     * A related row.
     *
     * @param key the identity of the parent's key
     */
    record Keyed<T>(Object key, T row) {}

    /** The keys of parents, in their order, and each of them once. */
    static final class KeyList {

        private final Link<?, ?, ?> link;
        private final List<@Nullable Object> identities;
        private final Map<Object, Object> distinct = new LinkedHashMap<>();

        KeyList(Link<?, ?, ?> link, int size) {
            this.link = link;
            this.identities = new ArrayList<>(size);
        }

        /** The next parent's; null when it has none. */
        void add(@Nullable Object key) {
            Object identity = key == null ? null : Keys.identity(link.columns(), key);
            identities.add(identity);
            if (key != null && identity != null) {
                distinct.putIfAbsent(identity, key);
            }
        }

        boolean isEmpty() {
            return distinct.isEmpty();
        }

        List<Object> distinct() {
            return new ArrayList<>(distinct.values());
        }

        @Nullable
        Object identity(int index) {
            return identities.get(index);
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.RelationCount;
import dev.mvnschema.runtime.ToMany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        if (rows.isEmpty() || include.isNone()) {
            return bare(table, rows);
        }
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values.add(new Object[table.relationCount()]);
        }
        for (Inclusion<R, ?> inclusion : include.inclusions()) {
            load(rows, values, inclusion);
        }
        List<long[]> counts = new ArrayList<>();
        for (int i = 0; !include.counts().isEmpty() && i < rows.size(); i++) {
            long[] none = new long[table.relationCount()];
            Arrays.fill(none, -1);
            counts.add(none);
        }
        for (RelationCount<R, ?> count : include.counts()) {
            count(rows, counts, count, count.relation().link());
        }
        List<G> graphs = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            long[] counted = counts.isEmpty() ? null : counts.get(i);
            graphs.add(table.graph(rows.get(i), new Loaded<>(table.model(), values.get(i), counted)));
        }
        return graphs;
    }

    /** Rows without relations share the one value that says so: there may be many of them, at the end of every include. */
    private static <R, G> List<G> bare(Table<R, G> table, List<R> rows) {
        List<G> graphs = new ArrayList<>(rows.size());
        for (R row : rows) {
            graphs.add(table.graph(row, table.notLoaded()));
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
        @SuppressWarnings("unchecked") // the link is that of the count's relation
        Map<Object, Long> found = counts(keys, (RelationCount<R, T>) count, link);
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.identity(i);
            counts.get(i)[count.relation().ordinal()] = key == null ? 0 : found.getOrDefault(key, 0L);
        }
    }

    /** The numbers of related rows by their parents; nothing for those without any. */
    <R, T> Map<Object, Long> counts(KeyList keys, RelationCount<R, T> count, Link<R, T, ?> link) {
        Map<Object, Long> found = new HashMap<>();
        if (!keys.isEmpty()) {
            channel.query(RelationQuery.counts(channel.engine().sql(), link, count, keys.distinct()))
                    .forEach(keyed -> found.put(keyed.key(), keyed.row()));
        }
        return found;
    }

    private <R, T, G> Map<Object, List<G>> related(Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        SqlCache sql = channel.engine().sql();
        Table<T, G> target = link.target().get();
        if (link.join() != null) {
            List<Keyed<T>> found = channel.query(RelationQuery.keyedRecords(sql, link, inclusion, keys));
            return grouped(found, rows -> load(target, rows, inclusion.nested()));
        }
        List<T> rows = channel.query(RelationQuery.records(sql, link, inclusion, keys));
        List<G> graphs = load(target, rows, inclusion.nested());
        Map<Object, List<G>> byKey = new HashMap<>();
        for (int i = 0; i < graphs.size(); i++) {
            add(byKey, identity(link, rows.get(i)), graphs.get(i));
        }
        return closed(byKey);
    }

    /** Where the key of the parent stands in the related row itself. */
    private static <T> Object identity(Link<?, T, ?> link, T row) {
        Object key = link.targetKey().of(row);
        if (key == null) {
            throw new IllegalStateException("a row without the key that it was found by");
        }
        return Keys.identity(link.targetColumns(), key);
    }

    /** The related rows by their parents, as something else. */
    static <T, G extends @Nullable Object> Map<Object, List<G>> grouped(
            List<Keyed<T>> found, Function<List<T>, List<G>> change) {
        List<T> rows = new ArrayList<>(found.size());
        found.forEach(keyed -> rows.add(keyed.row()));
        List<G> changed = change.apply(rows);
        Map<Object, List<G>> byKey = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            add(byKey, found.get(i).key(), changed.get(i));
        }
        return closed(byKey);
    }

    private static <G extends @Nullable Object> void add(Map<Object, List<G>> byKey, Object key, G one) {
        byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(one);
    }

    private static <G extends @Nullable Object> Map<Object, List<G>> closed(Map<Object, List<G>> byKey) {
        byKey.replaceAll((key, list) -> Collections.unmodifiableList(list));
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

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Include;
import dev.mvnschema.runtime.Inclusion;
import dev.mvnschema.runtime.Loaded;
import dev.mvnschema.runtime.ToMany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (!rows.isEmpty()) {
            for (Inclusion<R, ?> inclusion : include.inclusions()) {
                load(rows, values, inclusion);
            }
        }
        List<G> graphs = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            graphs.add(table.graph(rows.get(i), new Loaded<>(table.model(), values.get(i))));
        }
        return graphs;
    }

    private <R, T> void load(List<R> rows, List<@Nullable Object[]> values, Inclusion<R, T> inclusion) {
        load(rows, values, inclusion, inclusion.relation().link());
    }

    private <R, T, G> void load(
            List<R> rows, List<@Nullable Object[]> values, Inclusion<R, T> inclusion, Link<R, T, G> link) {
        List<@Nullable Object> keys = new ArrayList<>(rows.size());
        Map<Object, Object> distinct = new LinkedHashMap<>();
        for (R row : rows) {
            Object key = link.key().of(row);
            Object identity = key == null ? null : Keys.identity(link.columns(), key);
            keys.add(identity);
            if (key != null && identity != null) {
                distinct.putIfAbsent(identity, key);
            }
        }
        Map<Object, List<G>> related =
                distinct.isEmpty() ? Map.of() : related(link, inclusion, new ArrayList<>(distinct.values()));
        int ordinal = inclusion.relation().ordinal();
        boolean many = inclusion.relation() instanceof ToMany;
        for (int i = 0; i < rows.size(); i++) {
            Object key = keys.get(i);
            List<G> found = key == null ? List.of() : related.getOrDefault(key, List.of());
            values.get(i)[ordinal] = many ? found : found.isEmpty() ? Loaded.NOTHING : found.get(0);
        }
    }

    private <R, T, G> Map<Object, List<G>> related(Link<R, T, G> link, Inclusion<R, T> inclusion, List<Object> keys) {
        Statement<Keyed<T>> statement = RelationQuery.of(channel.engine().sql(), link, inclusion, keys);
        List<Keyed<T>> found = channel.query(statement);
        List<T> rows = new ArrayList<>(found.size());
        found.forEach(keyed -> rows.add(keyed.row()));
        List<G> graphs = load(link.target().get(), rows, inclusion.nested());
        Map<Object, List<G>> byKey = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byKey.computeIfAbsent(found.get(i).key(), key -> new ArrayList<>()).add(graphs.get(i));
        }
        byKey.replaceAll((key, list) -> List.copyOf(list));
        return byKey;
    }

    /**
     * A related row.
     *
     * @param key the identity of the parent's key
     */
    record Keyed<T>(Object key, T row) {}
}

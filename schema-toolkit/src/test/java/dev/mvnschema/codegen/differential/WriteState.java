package dev.mvnschema.codegen.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.codegen.plan.JavaKey;
import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.internal.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of two related models as they are, and as they should be after a write. */
final class WriteState {

    /** Stands for a value that the client or the database makes. */
    static final Object ANY = "(any)";

    final Model owner;
    final Model target;
    final Link<Object, Object, Object> link;

    /** The keys of rows that a join table ties, owner's first. */
    final Set<List<String>> pairs = new HashSet<>();

    private final FilledSchema schema;
    private final Map<Model, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    WriteState(FilledSchema schema, Model owner, Link<Object, Object, Object> link) {
        this.schema = schema;
        this.owner = owner;
        this.target = schema.model(link.target().get().model());
        this.link = link;
        for (Model model : List.of(owner, target)) {
            rows.put(
                    model,
                    new ArrayList<>(
                            model.rows.stream().map(row -> row.values().clone()).toList()));
        }
        if (link.join() != null) {
            pairs.addAll(schema.pairs(link.join()));
        }
    }

    List<@Nullable Object[]> of(Model model) {
        return Objects.requireNonNull(rows.get(model));
    }

    /** What tells rows apart by these columns; null when one has no value. */
    static @Nullable List<String> key(Model model, List<? extends Column<?, ?>> columns, @Nullable Object[] cells) {
        List<String> key = new ArrayList<>();
        for (Column<?, ?> column : columns) {
            Object value = cells[column.ordinal()];
            if (value == null || value == ANY) {
                return null;
            }
            key.add(FilledSchema.text(model.columns.get(column.ordinal()), value));
        }
        return key;
    }

    @Nullable
    List<String> ownerKey(@Nullable Object[] cells) {
        return key(owner, link.columns(), cells);
    }

    @Nullable
    List<String> targetKey(@Nullable Object[] cells) {
        return key(target, link.targetColumns(), cells);
    }

    /** The rows that this one is related to. */
    List<@Nullable Object[]> related(@Nullable Object[] cells) {
        List<String> key = ownerKey(cells);
        List<@Nullable Object[]> related = new ArrayList<>();
        for (@Nullable Object[] other : of(target)) {
            List<String> otherKey = targetKey(other);
            if (key != null && otherKey != null && areTied(key, otherKey)) {
                related.add(other);
            }
        }
        return related;
    }

    private boolean areTied(List<String> key, List<String> otherKey) {
        return link.join() == null ? key.equals(otherKey) : pairs.contains(List.of(key.get(0), otherKey.get(0)));
    }

    /** Gives the columns on one side the values of those on the other. */
    static void refer(
            List<? extends Column<?, ?>> columns,
            @Nullable Object[] cells,
            List<? extends Column<?, ?>> others,
            @Nullable Object[] other) {
        for (int i = 0; i < columns.size(); i++) {
            cells[columns.get(i).ordinal()] = other[others.get(i).ordinal()];
        }
    }

    /** Lets go: by nulls where they may be. */
    static void release(List<? extends Column<?, ?>> columns, @Nullable Object[] cells) {
        for (Column<?, ?> column : columns) {
            if (column.isNullable()) {
                cells[column.ordinal()] = null;
            }
        }
    }

    /** Whether two rows would have the same unique key, which no database takes. */
    boolean hasDuplicates() {
        return rows.entrySet().stream()
                .anyMatch(entry -> entry.getKey().plan.keys().stream()
                        .anyMatch(key -> hasDuplicates(entry.getKey(), key, entry.getValue())));
    }

    private static boolean hasDuplicates(Model model, JavaKey key, List<@Nullable Object[]> rows) {
        List<Integer> ordinals =
                key.fields().stream().map(model.plan.fields()::indexOf).toList();
        Set<List<Object>> seen = new HashSet<>();
        for (@Nullable Object[] row : rows) {
            if (ordinals.stream().noneMatch(ordinal -> row[ordinal] == null || row[ordinal] == ANY)
                    && !seen.add(ordinals.stream()
                            .map(ordinal -> norm(model, ordinal, row[ordinal]))
                            .toList())) {
                return true;
            }
        }
        return false;
    }

    private static Object norm(Model model, int ordinal, @Nullable Object value) {
        if (value == ANY) {
            return ANY;
        }
        return value instanceof byte[] bytes
                ? Arrays.toString(bytes)
                : String.valueOf(model.domains.get(ordinal).norm(value));
    }

    /** The database must be this; it becomes what is known of the models. */
    void verify(String what) {
        rows.forEach((model, expected) -> {
            model.reload();
            List<List<Object>> found = new ArrayList<>();
            model.rows.forEach(row -> found.add(cells(model, row.values())));
            List<List<Object>> wanted = new ArrayList<>();
            expected.forEach(row -> wanted.add(cells(model, row)));
            match(model, what, found, wanted);
        });
        if (link.join() != null) {
            assertThat(existing(schema.pairs(link.join()))).as(what).isEqualTo(existing(pairs));
        }
    }

    /** Equal rows go first: what may be anything takes what is left. */
    private static void match(Model model, String what, List<List<Object>> found, List<List<Object>> wanted) {
        wanted.removeIf(row -> !row.contains(ANY) && found.remove(row));
        for (List<Object> row : wanted) {
            boolean there = found.stream()
                    .filter(one -> isLike(one, row))
                    .findFirst()
                    .map(found::remove)
                    .orElse(false);
            assertThat(there)
                    .as("%s: %s should have %s; what is left of it: %s", what, model.name(), row, found)
                    .isTrue();
        }
        assertThat(found)
                .as("%s: rows of %s that should not be", what, model.name())
                .isEmpty();
    }

    private static boolean isLike(List<Object> found, List<Object> wanted) {
        for (int i = 0; i < found.size(); i++) {
            if (wanted.get(i) != ANY && !wanted.get(i).equals(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> cells(Model model, @Nullable Object[] row) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            cells.add(norm(model, i, row[i]));
        }
        return cells;
    }

    /** Without foreign keys, pairs of rows that are gone stay. */
    private Set<List<String>> existing(Set<List<String>> all) {
        Set<String> owners = new HashSet<>();
        owner.rows.forEach(row -> owners.add(String.valueOf(ownerKey(row.values()))));
        Set<String> targets = new HashSet<>();
        target.rows.forEach(row -> targets.add(String.valueOf(targetKey(row.values()))));
        Set<List<String>> existing = new HashSet<>(all);
        existing.removeIf(pair -> !owners.contains(List.of(pair.get(0)).toString())
                || !targets.contains(List.of(pair.get(1)).toString()));
        return existing;
    }

    /** Relates two rows. */
    void tie(@Nullable Object[] owner, @Nullable Object[] other) {
        if (link.join() != null) {
            pairs.add(pair(owner, other));
        } else if (link.owned()) {
            refer(link.columns(), owner, link.targetColumns(), other);
        } else {
            refer(link.targetColumns(), other, link.columns(), owner);
        }
    }

    /** Their row in a join table. */
    List<String> pair(@Nullable Object[] owner, @Nullable Object[] other) {
        List<String> one = ownerKey(owner);
        List<String> two = targetKey(other);
        if (one == null || two == null) {
            throw new IllegalStateException("a row without key");
        }
        return List.of(one.get(0), two.get(0));
    }
}

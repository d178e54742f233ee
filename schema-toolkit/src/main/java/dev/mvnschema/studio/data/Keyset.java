package dev.mvnschema.studio.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The condition for the rows behind a given one. It begins with a bound that an index can search for; then comes the exact
 * comparison, key by key.
 */
final class Keyset {

    private Keyset() {}

    /**
     * The rows that come later in the order.
     *
     * @param from the row's value of each key
     */
    static Sql after(List<OrderKey> keys, List<@Nullable String> from) {
        if (keys.size() != from.size()) {
            throw new IllegalArgumentException("The cursor does not belong to this order.");
        }
        if (comparesAsRow(keys)) {
            return row(keys, from);
        }
        Sql condition = new Sql();
        OrderKey first = keys.get(0);
        if (from.get(0) != null && keys.size() > 1 && (first.descending() || !first.nullable())) {
            condition.add(first.sql() + (first.descending() ? " <= " : " >= "));
            condition.value(from.get(0), first.castType()).add(" AND ");
        }
        return condition.add("(").add(later(keys, from, 0)).add(")");
    }

    /**
     * The same rows in stretches that follow one another, each of which an index can search for by itself. One stretch mostly;
     * two where the rows without a value of the first key come behind those with one.
     */
    static List<Sql> stretches(List<OrderKey> keys, List<@Nullable String> from) {
        if (from.size() != keys.size() || !keys.get(0).nullable()) {
            return List.of(after(keys, from));
        }
        OrderKey first = keys.get(0);
        String value = from.get(0);
        if (!first.descending() && value != null) {
            Sql bound = new Sql()
                    .add(first.sql() + " >= ")
                    .value(value, first.castType())
                    .add(" AND (");
            return List.of(
                    bound.add(later(withoutNull(keys), from, 0)).add(")"), new Sql().add(first.sql() + " IS NULL"));
        }
        if (first.descending() && value == null && keys.size() > 1) {
            Sql bound = new Sql().add(first.sql() + " IS NULL AND (");
            return List.of(bound.add(later(keys, from, 1)).add(")"), new Sql().add(first.sql() + " IS NOT NULL"));
        }
        return List.of(after(keys, from));
    }

    private static List<OrderKey> withoutNull(List<OrderKey> keys) {
        List<OrderKey> changed = new ArrayList<>(keys);
        OrderKey first = keys.get(0);
        changed.set(0, new OrderKey(first.sql(), first.castType(), false, first.descending()));
        return changed;
    }

    private static boolean comparesAsRow(List<OrderKey> keys) {
        return keys.stream().noneMatch(OrderKey::nullable)
                && keys.stream().map(OrderKey::descending).distinct().count() == 1;
    }

    private static Sql row(List<OrderKey> keys, List<@Nullable String> from) {
        Sql sql = new Sql();
        sql.add(keys.stream().map(OrderKey::sql).collect(Collectors.joining(", ", "(", ")")));
        sql.add(keys.get(0).descending() ? " < (" : " > (");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            sql.value(Objects.requireNonNull(from.get(i)), keys.get(i).castType());
        }
        return sql.add(")");
    }

    private static Sql later(List<OrderKey> keys, List<@Nullable String> from, int index) {
        OrderKey key = keys.get(index);
        Sql sql = beyond(key, from.get(index));
        if (index + 1 == keys.size()) {
            return sql;
        }
        return sql.add(" OR (")
                .add(equal(key, from.get(index)))
                .add(" AND (")
                .add(later(keys, from, index + 1))
                .add("))");
    }

    private static Sql beyond(OrderKey key, @Nullable String value) {
        if (value == null) {
            return new Sql().add(key.descending() ? key.sql() + " IS NOT NULL" : "FALSE");
        }
        Sql sql = new Sql().add(key.sql() + (key.descending() ? " < " : " > ")).value(value, key.castType());
        return key.descending() || !key.nullable() ? sql : sql.add(" OR " + key.sql() + " IS NULL");
    }

    private static Sql equal(OrderKey key, @Nullable String value) {
        return value == null
                ? new Sql().add(key.sql() + " IS NULL")
                : new Sql().add(key.sql() + " = ").value(value, key.castType());
    }
}

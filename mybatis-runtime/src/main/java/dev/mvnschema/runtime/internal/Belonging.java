package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Unique;
import dev.mvnschema.runtime.internal.Link.JoinTable;
import java.util.ArrayList;
import java.util.List;

/** Predicates for rows that nested writes name: by a key, or by the row that they belong to. */
final class Belonging {

    private Belonging() {}

    /** The rows that a row with this key is related to. */
    static <M, T> Predicate<T> to(Link<M, T, ?> link, Object key) {
        JoinTable join = link.join();
        if (join != null) {
            PgType<?> type = link.columns().get(0).type();
            return new Condition.Joined<>(join, link.targetColumns().get(0), type, key);
        }
        return equal(link.targetColumns(), key);
    }

    static <T> Predicate<T> equal(List<Column<T, ?>> columns, Object key) {
        List<Predicate<T>> parts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Condition.Compare<>(columns.get(i), Operator.EQ, Link.part(key, i, columns.size())));
        }
        return Condition.all(parts);
    }

    /** The row with this key. */
    static <T> Predicate<T> named(Unique<T> unique) {
        List<Column<T, ?>> columns = unique.key().columns();
        List<Predicate<T>> parts = new ArrayList<>(columns.size() + 1);
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Condition.Compare<>(columns.get(i), Operator.EQ, unique.values()[i]));
        }
        Predicate<T> also = unique.also();
        if (also != null) {
            parts.add(also);
        }
        return Condition.all(parts);
    }

    /** The rows with these keys; none when there are none. */
    static <T> Predicate<T> anyOf(List<Unique<T>> keys) {
        return Condition.anyOf(keys.stream().map(Belonging::named).toList());
    }
}

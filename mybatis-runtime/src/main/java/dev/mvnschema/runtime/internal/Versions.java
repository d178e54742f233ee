package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.Column;
import dev.mvnschema.runtime.Predicate;
import dev.mvnschema.runtime.Query;
import dev.mvnschema.runtime.Unique;
import org.jspecify.annotations.Nullable;

/** Tells a row that is gone from one that has another version than the call named. */
final class Versions {

    private Versions() {}

    /** Whether the call names the version: {@code User.byId(id, version)}. */
    static <R> boolean isNamed(Table<R, ?> table, Unique<R> key) {
        Column<R, ?> version = table.version();
        Predicate<R> also = key.also();
        return version != null && also != null && names(also, version);
    }

    /** The version that a key names; null when it names none, or says more. */
    static <R> @Nullable Object alone(Table<R, ?> table, Unique<R> key) {
        return key.also() instanceof Condition.Compare<R> compare
                        && compare.column() == table.version()
                        && compare.operator() == Operator.EQ
                ? compare.value()
                : null;
    }

    private static boolean names(Predicate<?> predicate, Column<?, ?> version) {
        if (predicate instanceof Condition.All<?> all) {
            return all.parts().stream().anyMatch(part -> names(part, version));
        }
        return predicate instanceof Condition.Compare<?> compare && compare.column() == version;
    }

    /** Whether there is such a row, whatever its version. */
    static <R> boolean isOther(Table<R, ?> table, Unique<R> key, SqlChannel channel) {
        Unique<R> alone = key.key().of(key.values());
        Query<R> query = Query.<R>all().where(Belonging.named(alone));
        return Boolean.TRUE.equals(
                channel.queryOne(new Selects<>(table, channel.engine().sql()).exists(query)));
    }
}

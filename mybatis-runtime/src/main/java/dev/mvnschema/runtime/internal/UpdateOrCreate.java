package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.UniqueViolation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An upsert that is no single statement, because related rows are written with it. Another transaction may create the row after it
 * was not found: then that one is changed.
 */
final class UpdateOrCreate {

    private UpdateOrCreate() {}

    /**
     * Changes the row, or creates it.
     *
     * @param channel in a transaction
     * @param update changes the row; gives null where there is none
     * @param create creates it; what it has written when it fails is undone
     * @throws UniqueViolation when the new row is in the way of another than the one that was looked for
     */
    static <T> T run(SqlChannel channel, Supplier<@Nullable T> update, SqlChannel.Work<T, RuntimeException> create) {
        T found = update.get();
        if (found != null) {
            return found;
        }
        try {
            return channel.tentatively(create);
        } catch (UniqueViolation e) {
            T created = update.get();
            if (created == null) {
                throw e;
            }
            return created;
        }
    }
}

package dev.mvnschema.runtime;

import dev.mvnschema.runtime.internal.Condition;
import dev.mvnschema.runtime.internal.Key;
import org.jspecify.annotations.Nullable;

/**
 * Names at most one row, by the values of a unique key: {@code User.byTelegramId("42")}.
 *
 * @param <M> the model's record
 */
public final class Unique<M> {

    private final Key<M> key;
    private final Object[] values;
    private final @Nullable Predicate<M> also;
    private final @Nullable Lock lock;

    /** Called by generated code. */
    public Unique(Key<M> key, @Nullable Predicate<M> also, @Nullable Lock lock, Object... values) {
        this.key = key;
        this.also = also;
        this.lock = lock;
        this.values = values;
    }

    /** The row, provided that this is true for it too: {@code User.byId(id).and(User.TIER.eq(GIFT))}. */
    public Unique<M> and(Predicate<M> predicate) {
        Predicate<M> operand = Condition.operand(predicate);
        return new Unique<>(key, also == null ? operand : also.and(operand), lock, values);
    }

    /** Locks the row against changes and other locks until the transaction ends ({@code FOR UPDATE}). Only in a transaction. */
    public Unique<M> forUpdate() {
        return lock(Lock.Strength.UPDATE);
    }

    /** The same, but rows that refer to this one may be added ({@code FOR NO KEY UPDATE}). */
    public Unique<M> forNoKeyUpdate() {
        return lock(Lock.Strength.NO_KEY_UPDATE);
    }

    /** Locks the row against changes; others may do the same ({@code FOR SHARE}). Only in a transaction. */
    public Unique<M> forShare() {
        return lock(Lock.Strength.SHARE);
    }

    /** Keeps the row from being deleted and its keys from being changed ({@code FOR KEY SHARE}). Only in a transaction. */
    public Unique<M> forKeyShare() {
        return lock(Lock.Strength.KEY_SHARE);
    }

    /** Finds nothing when others have locked the row. {@code FOR UPDATE} where no lock was asked for. */
    public Unique<M> skipLocked() {
        return lock(lock == null ? Lock.Strength.UPDATE : lock.strength(), Lock.Wait.SKIP_LOCKED);
    }

    /** Fails at once when others have locked the row. {@code FOR UPDATE} where no lock was asked for. */
    public Unique<M> noWait() {
        return lock(lock == null ? Lock.Strength.UPDATE : lock.strength(), Lock.Wait.NOWAIT);
    }

    private Unique<M> lock(Lock.Strength strength) {
        return lock(strength, lock == null ? Lock.Wait.WAIT : lock.waiting());
    }

    private Unique<M> lock(Lock.Strength strength, Lock.Wait waiting) {
        return new Unique<>(key, also, new Lock(strength, waiting), values);
    }

    /** How to lock the row; null for not at all. */
    public @Nullable Lock lock() {
        return lock;
    }

    /** The key. */
    public Key<M> key() {
        return key;
    }

    /** The key's values, in the order of its columns; not to be changed. */
    public Object[] values() {
        return values;
    }

    /** What {@link #and} added. */
    public @Nullable Predicate<M> also() {
        return also;
    }
}

package dev.mvnschema.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction runs: an immutable value that starts with {@link #standard()} or one of the factories.
 * {@code db.transaction(TransactionOptions.serializable().retry(5), tx -> …)}
 *
 * @param isolation null for the database's own: {@code READ COMMITTED}, unless it is set otherwise
 * @param readOnly whether the server refuses writes
 * @param timeout the transaction is rolled back when it takes longer; null for no limit
 * @param attempts how often the block may run, when it loses against concurrent transactions
 * @param backoff the pause before the second attempt; it doubles, and varies by chance
 * @param settings what {@code SET LOCAL} sets: row-level security and tenants read it by {@code current_setting}
 */
public record TransactionOptions(
        @Nullable Isolation isolation,
        boolean readOnly,
        @Nullable Duration timeout,
        int attempts,
        Duration backoff,
        List<Setting> settings) {

    private static final TransactionOptions STANDARD =
            new TransactionOptions(null, false, null, 1, Duration.ofMillis(10), List.of());

    public TransactionOptions {
        settings = List.copyOf(settings);
        if (attempts < 1) {
            throw new InvalidQuery("a transaction runs at least once");
        }
        if (timeout != null && (timeout.isNegative() || timeout.toMillis() == 0)) {
            throw new InvalidQuery("the timeout of a transaction is at least a millisecond");
        }
        if (backoff.isNegative()) {
            throw new InvalidQuery("a pause cannot be negative");
        }
    }

    /** What a transaction sees of others. */
    public enum Isolation {
        READ_COMMITTED("READ COMMITTED"),
        REPEATABLE_READ("REPEATABLE READ"),
        SERIALIZABLE("SERIALIZABLE");

        private final String sql;

        Isolation(String sql) {
            this.sql = sql;
        }

        /** As SQL has it. */
        public String sql() {
            return sql;
        }
    }

    /** A setting for the length of the transaction. */
    public record Setting(String name, String value) {}

    /** The database's own isolation, one attempt, no limit. */
    public static TransactionOptions standard() {
        return STANDARD;
    }

    /** As if no other transaction ran; may lose against one, so that {@link #retry} is wanted. */
    public static TransactionOptions serializable() {
        return STANDARD.isolation(Isolation.SERIALIZABLE);
    }

    /** Sees the data as they were when it began; may lose against another that writes the same rows. */
    public static TransactionOptions repeatableRead() {
        return STANDARD.isolation(Isolation.REPEATABLE_READ);
    }

    /** At this level. */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(level, readOnly, timeout, attempts, backoff, settings);
    }

    /** The server refuses writes. */
    public TransactionOptions asReadOnly() {
        return new TransactionOptions(isolation, true, timeout, attempts, backoff, settings);
    }

    /** No statement takes longer, and none begins later. @throws TransactionTimeout from the call that is too late */
    public TransactionOptions timeout(Duration limit) {
        return new TransactionOptions(isolation, readOnly, limit, attempts, backoff, settings);
    }

    /** Runs the whole block again when it loses against a concurrent transaction, up to so many times in all. */
    public TransactionOptions retry(int times) {
        return new TransactionOptions(isolation, readOnly, timeout, times, backoff, settings);
    }

    /** The pause before the second attempt; it doubles with each, and varies by chance. */
    public TransactionOptions backoff(Duration first) {
        return new TransactionOptions(isolation, readOnly, timeout, attempts, first, settings);
    }

    /** Sets this for the length of the transaction: {@code setting("app.tenant_id", "42")}. */
    public TransactionOptions setting(String name, String value) {
        List<Setting> more = new ArrayList<>(settings);
        more.add(new Setting(name, value));
        return new TransactionOptions(isolation, readOnly, timeout, attempts, backoff, more);
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.StatementCancelled;
import dev.mvnschema.runtime.TransactionTimeout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a transaction must be over. */
record Deadline(long start, @Nullable Duration timeout) {

    static Deadline of(@Nullable Duration timeout) {
        return new Deadline(timeout == null ? 0 : System.nanoTime(), timeout);
    }

    /** Before a statement, and before the commit. */
    void check() {
        if (isOver()) {
            throw late(null);
        }
    }

    /** The server cancels a statement that takes as long as the whole transaction may. */
    RuntimeException explain(StatementCancelled cancelled) {
        return isOver() ? late(cancelled) : cancelled;
    }

    private boolean isOver() {
        Duration limit = timeout;
        return limit != null && System.nanoTime() - start >= limit.toNanos();
    }

    private TransactionTimeout late(@Nullable Throwable cause) {
        Duration limit = timeout == null ? Duration.ZERO : timeout;
        return new TransactionTimeout(
                "the transaction has taken %d ms, and its limit is %d ms; do less in it, or raise TransactionOptions.timeout"
                        .formatted((System.nanoTime() - start) / 1_000_000, limit.toMillis()),
                cause);
    }
}

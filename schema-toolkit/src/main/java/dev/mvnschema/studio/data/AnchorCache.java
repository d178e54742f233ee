package dev.mvnschema.studio.data;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Keeps the anchors of the selections that were looked at last. */
final class AnchorCache {

    private static final int MOST = 24;
    private static final long LIFETIME_NANOS = Duration.ofMinutes(2).toNanos();

    private final Db db;
    private final Duration patience;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** @param patience after which a sample must do */
    AnchorCache(Db db, Duration patience) {
        this.db = db;
        this.patience = patience;
    }

    /** Begins to find them, so that they are there when somebody jumps. */
    void prepare(Selection selection, long total) {
        if (entry(selection, total).isCompletedExceptionally()) {
            forget(selection);
        }
    }

    /** Waits for them when they are being found. */
    Anchors get(Selection selection, long total) throws SQLException {
        try {
            return entry(selection, total).join();
        } catch (CompletionException e) {
            forget(selection);
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw e.getCause() instanceof RuntimeException runtime ? runtime : e;
        }
    }

    /** Rows have been written. */
    synchronized void clear() {
        entries.clear();
    }

    private synchronized void forget(Selection selection) {
        entries.remove(selection.fingerprint());
    }

    private synchronized CompletableFuture<Anchors> entry(Selection selection, long total) {
        Entry known = entries.get(selection.fingerprint());
        if (known != null && System.nanoTime() - known.since() < LIFETIME_NANOS) {
            return known.anchors();
        }
        CompletableFuture<Anchors> finding = CompletableFuture.supplyAsync(() -> {
            try {
                return new AnchorFinder(db, selection, total, patience).find();
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
        entries.put(selection.fingerprint(), new Entry(finding, System.nanoTime()));
        if (entries.size() > MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
        return finding;
    }

    private record Entry(CompletableFuture<Anchors> anchors, long since) {}
}

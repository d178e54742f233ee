package dev.mvnschema.runtime;

import dev.mvnschema.runtime.sample.Database;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Two transactions that want the same: the second looks for rows before the first has committed them, and waits for it. */
final class Rivals {

    private Rivals() {}

    /** Returns when both are done. @throws java.util.concurrent.ExecutionException what the second fails with */
    static void run(Database db, Consumer<Database> first, Consumer<Database> second) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?>[] work = new Future<?>[1];
            db.transaction(tx -> {
                first.accept(tx);
                work[0] = thread.submit(() -> second.accept(db));
                while (!work[0].isDone() && !isWaited(db)) {
                    Thread.onSpinWait();
                }
            });
            work[0].get();
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean isWaited(Database db) {
        return db.queryRaw(
                        Sql.of("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted) AS waited"),
                        row -> row.get("waited", Boolean.class))
                .get(0);
    }
}

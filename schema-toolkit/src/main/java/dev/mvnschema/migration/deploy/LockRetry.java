package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Reporter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/** Tries again what did not get its locks: later and later, and not all deployers at the same moment. */
final class LockRetry {

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;

    private final DeploySession session;
    private final DeploySettings settings;
    private final Watch watch;
    private final Reporter reporter;
    private final Random random = new Random();

    LockRetry(DeploySession session, DeploySettings settings, Watch watch, Reporter reporter) {
        this.session = session;
        this.settings = settings;
        this.watch = watch;
        this.reporter = reporter;
    }

    /**
     * Runs it until it does not fail for a lock.
     *
     * @param attempt all or nothing, so that it can be repeated
     * @throws StatementFailed the last failure, or at once any other
     */
    void run(FilePlan plan, Attempt attempt) throws SQLException, StatementFailed {
        long pause = FIRST_PAUSE_MILLIS;
        watch.forgetBlockers();
        for (int number = 1; ; number++) {
            try {
                attempt.run();
                return;
            } catch (StatementFailed e) {
                if (e.isLock() && e.statement() != null && watch.blockers().isEmpty()) {
                    watch.seen(LockHolders.of(session, e.statement()));
                }
                if (!e.isLock() || number >= settings.lockAttempts()) {
                    throw e;
                }
                long wait = pause / 2 + random.nextLong(pause);
                tell(plan, number, wait);
                Pauses.sleep(wait);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void tell(FilePlan plan, int number, long wait) {
        String whose =
                watch.blockers().isEmpty() ? "others hold" : watch.blockers().get(0) + " holds";
        reporter.progress(plan.file().script() + " needs a lock that " + whose + "; attempt " + number + " of "
                + settings.lockAttempts() + " was taken back, the next one begins in "
                + PgDuration.text(Duration.ofMillis(wait)));
    }

    /** Work that is undone when it fails. */
    interface Attempt {
        void run() throws SQLException, StatementFailed;
    }
}

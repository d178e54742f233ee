package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the shoulder of a statement that takes long, from a connection of its own that is opened only then: tells every few
 * seconds how far it is, and remembers whom it waits for. A deploy goes on without it when there is no second connection.
 */
final class Watch implements AutoCloseable {

    private static final Duration FIRST_LOOK = Duration.ofMillis(400);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration FIRST_WORD = Duration.ofSeconds(3);
    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofSeconds(30);

    private final ConnectionFactory connections;
    private final int pid;
    private final Reporter reporter;

    private @Nullable Thread thread;
    private @Nullable Job job;
    private List<SessionInfo> blockers = List.of();
    private boolean closed;

    /** @param pid the backend that works */
    Watch(ConnectionFactory connections, int pid, Reporter reporter) {
        this.connections = connections;
        this.pid = pid;
        this.reporter = reporter;
    }

    /** @param what {@code V5__x.sql, statement 2 of 5: CREATE INDEX …} */
    synchronized void begin(String what) {
        job = new Job(what, System.nanoTime());
        if (thread == null) {
            Thread started = new Thread(this::run, "mvn-schema-watch");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
        notifyAll();
    }

    synchronized void end() {
        job = null;
    }

    /** Who stood in the way of the last statement, when last seen; empty when nobody was seen. */
    synchronized List<SessionInfo> blockers() {
        return blockers;
    }

    synchronized void forgetBlockers() {
        blockers = List.of();
    }

    /** They were found in another way. */
    synchronized void seen(List<SessionInfo> found) {
        blockers = found;
    }

    @Override
    public synchronized void close() {
        closed = true;
        job = null;
        notifyAll();
    }

    private void run() {
        Look look = new Look(connections, pid);
        try {
            for (Job current = await(null); current != null; current = await(current)) {
                follow(current, look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            look.close();
        }
    }

    /** The next job; null when there will be none. */
    private synchronized @Nullable Job await(@Nullable Job before) throws InterruptedException {
        while (!closed && (job == null || job.equals(before))) {
            wait();
        }
        return closed ? null : job;
    }

    private void follow(Job current, Look look) throws InterruptedException {
        Thread.sleep(FIRST_LOOK.toMillis());
        Duration nextWord = FIRST_WORD;
        while (is(current)) {
            look.now();
            remember(current, look.blockers());
            Duration elapsed = current.elapsed();
            if (elapsed.compareTo(nextWord) >= 0 && is(current)) {
                reporter.progress("Still " + current.what() + " (" + PgDuration.text(elapsed) + look.text() + ")");
                nextWord = elapsed.plus(elapsed.compareTo(Duration.ofMinutes(1)) < 0 ? OFTEN : SELDOM);
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private synchronized boolean is(Job current) {
        return current.equals(job);
    }

    private synchronized void remember(Job current, List<SessionInfo> found) {
        if (current.equals(job) && !found.isEmpty()) {
            blockers = found;
        }
    }

    private record Job(String what, long start) {

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** What the second connection sees. */
    private static final class Look {

        private final ConnectionFactory connections;
        private final int pid;
        private @Nullable Connection connection;
        private @Nullable ServerView view;
        private boolean given;

        Look(ConnectionFactory connections, int pid) {
            this.connections = connections;
            this.pid = pid;
        }

        void now() {
            if (given) {
                return;
            }
            try {
                if (connection == null) {
                    connection = connections.openRaw();
                }
                view = ServerView.of(connection, pid);
            } catch (SQLException | DiagnosticException e) {
                // Too many connections, a server that is going down: the deploy itself will say so, or go on.
                close();
                given = true;
            }
        }

        List<SessionInfo> blockers() {
            return view == null ? List.of() : view.blockers();
        }

        String text() {
            return view == null ? "" : view.text();
        }

        void close() {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException e) {
                given = true;
            }
            connection = null;
            view = null;
        }
    }
}

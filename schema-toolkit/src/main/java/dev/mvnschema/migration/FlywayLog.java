package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Reporter;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Sends what Flyway logs to the reporter of the command that runs it. Flyway makes this object itself, by name, and keeps its
 * loggers in static fields, so the way to the right reporter is the thread.
 */
public final class FlywayLog implements LogCreator {

    private static final ThreadLocal<Reporter> REPORTER = ThreadLocal.withInitial(Reporter::silent);

    /** For Flyway. */
    public FlywayLog() {}

    static void during(Reporter reporter, Runnable work) {
        Reporter before = REPORTER.get();
        REPORTER.set(reporter);
        try {
            work.run();
        } finally {
            REPORTER.set(before);
        }
    }

    @Override
    public Log createLogger(Class<?> type) {
        return new Lines();
    }

    /** All of it is detail: what a person should know, the callers say in their own words. */
    private static final class Lines implements Log {

        @Override
        public void debug(String message) {
            // Flyway's own debugging is of no use here, and there is a lot of it.
        }

        @Override
        public void info(String message) {
            REPORTER.get().detail("Flyway: " + message);
        }

        @Override
        public void warn(String message) {
            REPORTER.get().detail("Flyway: " + message);
        }

        @Override
        public void error(String message) {
            REPORTER.get().detail("Flyway: " + message);
        }

        @Override
        public void error(String message, Exception e) {
            REPORTER.get().detail("Flyway: " + message);
        }

        @Override
        public void notice(String message) {
            REPORTER.get().detail("Flyway: " + message);
        }
    }
}

package dev.mvnschema.runtime.internal;

import dev.mvnschema.runtime.SerializationFailure;
import dev.mvnschema.runtime.TransactionOptions;
import java.util.concurrent.ThreadLocalRandom;

/** Runs a transaction again when it lost against a concurrent one. */
final class Retries {

    private static final int MOST_DOUBLINGS = 10;

    private Retries() {}

    /** One attempt. */
    @FunctionalInterface
    interface Attempt<T, X extends Exception> {

        T run() throws X;
    }

    static <T, X extends Exception> T run(TransactionOptions options, Attempt<T, X> attempt) throws X {
        for (int failed = 1; ; failed++) {
            try {
                return attempt.run();
            } catch (SerializationFailure e) {
                if (failed == options.attempts() || !pause(options, failed)) {
                    throw e;
                }
            }
        }
    }

    /** Doubles each time; by chance between half and the whole, so that rivals do not meet again. */
    private static boolean pause(TransactionOptions options, int failed) {
        long most = options.backoff().toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
        try {
            Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

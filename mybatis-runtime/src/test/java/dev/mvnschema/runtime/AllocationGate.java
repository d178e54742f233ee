package dev.mvnschema.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Holds the bytes that a call allocates against those of the same work in hand-written JDBC. Bytes, unlike microseconds, are the
 * same on every computer, once the compiler has seen the code often enough: the gate waits for that, and no longer.
 */
final class AllocationGate {

    private static final int BATCH = 500;
    private static final int BATCHES = 60;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationGate() {}

    /** A call to measure. */
    @FunctionalInterface
    interface Call {

        Object run() throws Exception;
    }

    /** The bytes that one call allocates when it is warm. */
    static long bytes(Call call) throws Exception {
        return bytes(call, -1);
    }

    /** @param extra the bytes that one call may allocate more than the other */
    static void assertNear(String what, Call jdbc, Call ours, long extra) throws Exception {
        long limit = bytes(jdbc) + extra;
        assertThat(bytes(ours, limit)).as("bytes of %s", what).isLessThanOrEqualTo(limit);
    }

    /** @param parts the share of the other's bytes that one call may allocate more, in thousandths */
    static void assertNearByShare(String what, Call jdbc, Call ours, long parts) throws Exception {
        long limit = bytes(jdbc) * (1000 + parts) / 1000;
        assertThat(bytes(ours, limit)).as("bytes of %s", what).isLessThanOrEqualTo(limit);
    }

    /** The least of some batches; as soon as it is no more than enough. */
    private static long bytes(Call call, long enough) throws Exception {
        Object last = null;
        long least = Long.MAX_VALUE;
        int unchanged = 0;
        for (int batch = 0; batch < BATCHES && least > enough && unchanged < 12; batch++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            int calls = 0;
            long start = System.nanoTime();
            // long calls need fewer: what they allocate repeats within them
            while (calls < BATCH && (calls < 20 || System.nanoTime() - start < 300_000_000L)) {
                last = call.run();
                calls++;
            }
            long each = (THREADS.getCurrentThreadAllocatedBytes() - before) / calls;
            unchanged = each < least - least / 500 ? 0 : unchanged + 1;
            least = Math.min(least, each);
        }
        assertThat(last).isNotNull();
        return least;
    }
}

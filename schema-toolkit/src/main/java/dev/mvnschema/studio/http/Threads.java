package dev.mvnschema.studio.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for requests: virtual ones where the JDK has them, else as many as there may be connections. */
final class Threads {

    private static final int MOST = 512;
    private static final long IDLE_SECONDS = 20;

    private Threads() {}

    static ExecutorService create() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return platformThreads();
        }
    }

    /** One that waits for a slow client must not keep another request waiting. */
    private static ExecutorService platformThreads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "studio-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}

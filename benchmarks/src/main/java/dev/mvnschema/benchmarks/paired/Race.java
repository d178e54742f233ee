package dev.mvnschema.benchmarks.paired;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One work, all contenders: in every round each of them does a slice of it, in shuffled order, so that whatever the computer does
 * besides hits them alike. Ratios are taken within a round.
 */
final class Race {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Work work;
    private final List<Contender> contenders;
    private final Connection cleaner;
    private final Map<Contender, List<Sample>> samples = new LinkedHashMap<>();
    private int number;

    Race(Work work, List<Contender> contenders, Connection cleaner) {
        this.work = work;
        this.cleaner = cleaner;
        this.contenders = new ArrayList<>(contenders);
    }

    /** Samples of each contender by round; none of those that have no such form. */
    Map<Contender, List<Sample>> run(int rounds, long warmupMillis) throws Exception {
        contenders.forEach(contender -> samples.put(contender, new ArrayList<>()));
        new SameRows(work, cleaner).check(contenders);
        for (Contender contender : contenders) {
            warmUp(contender, warmupMillis);
        }
        Random random = new Random(7);
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.shuffle(order, random);
            for (Contender contender : order) {
                clean();
                samples.computeIfAbsent(contender, first -> new ArrayList<>()).add(slice(contender));
            }
        }
        return samples;
    }

    /** Until it has had so much CPU time, or several times as much with the server's: the compiler has seen it then. */
    private void warmUp(Contender contender, long millis) throws Exception {
        long cpu = THREADS.getCurrentThreadCpuTime() + millis * 1_000_000;
        long wall = System.nanoTime() + 4 * millis * 1_000_000;
        do {
            clean();
            slice(contender);
        } while (THREADS.getCurrentThreadCpuTime() < cpu && System.nanoTime() < wall);
    }

    private Sample slice(Contender contender) throws Exception {
        int calls = work.calls();
        Object last = null;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            last = work.run(contender, number++);
        }
        wall = System.nanoTime() - wall;
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        if (last == null) {
            throw new IllegalStateException(contender.name() + " found nothing");
        }
        return new Sample(wall / 1e3 / calls, cpu / 1e3 / calls, (double) bytes / calls);
    }

    private void clean() throws SQLException {
        if (work.isBulk()) {
            try (Statement statement = cleaner.createStatement()) {
                statement.execute("TRUNCATE payments");
            }
        }
    }
}

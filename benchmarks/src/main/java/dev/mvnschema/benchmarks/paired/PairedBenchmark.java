package dev.mvnschema.benchmarks.paired;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Compares the generated client with JDBC by hand and with other libraries, all in one process. Prints a Markdown table for each
 * work. System properties: {@code rounds} (150), {@code warmup} (milliseconds of CPU time for each contender and work, 3000),
 * {@code streamed} (rows to stream, 1000000), {@code works} and {@code contenders} (regular expressions), {@code prisma} (the
 * directory of Prisma's contender, whose packages are installed).
 */
public final class PairedBenchmark {

    private PairedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        // a timestamp without time zone is UTC to all
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int rounds = Integer.getInteger("rounds", 150);
        int streamed = Integer.getInteger("streamed", 1_000_000);
        long warmup = Long.getLong("warmup", 3_000);
        String works = System.getProperty("works", ".*");
        String chosen = System.getProperty("contenders", ".*");
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection cleaner = server.getPostgresDatabase().getConnection()) {
            Setup.fill(cleaner);
            List<Contender> contenders = new ArrayList<>();
            for (Map.Entry<String, Contender.Factory> entry : Contenders.all().entrySet()) {
                // the base always runs
                if (contenders.isEmpty() || entry.getKey().matches(chosen)) {
                    contenders.add(entry.getValue().on(connection(server)));
                }
            }
            System.out.printf(
                    "Java %s, PostgreSQL %s, %d rounds, %d processors%n",
                    Runtime.version(),
                    cleaner.getMetaData().getDatabaseProductVersion(),
                    rounds,
                    Runtime.getRuntime().availableProcessors());
            for (Work work : Work.values()) {
                if (work.name().matches(works)) {
                    if (work == Work.STREAM) {
                        Setup.grow(cleaner, streamed);
                    }
                    int some = work == Work.STREAM ? Math.max(3, rounds / 15) : rounds;
                    System.out.print(Report.of(work, new Race(work, contenders, cleaner).run(some, warmup)));
                }
            }
            String prisma = System.getProperty("prisma");
            if (prisma != null) {
                onNode(Path.of(prisma), server, Map.of("ROUNDS", rounds, "WARMUP", warmup, "STREAMED", streamed));
            }
        }
    }

    /** With the driver's setting that those who write many rows in batches are told to set. */
    private static Connection connection(EmbeddedPostgres server) throws SQLException {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) server.getPostgresDatabase();
        dataSource.setReWriteBatchedInserts(true);
        return dataSource.getConnection();
    }

    /** Prisma's client is no Java: it runs in a process of its own, after the others and on the same server. */
    private static void onNode(Path directory, EmbeddedPostgres server, Map<String, Number> settings) throws Exception {
        ProcessBuilder node = new ProcessBuilder("node", "bench.mjs")
                .directory(directory.toFile())
                .inheritIO();
        node.environment()
                .put("DATABASE_URL", "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
        settings.forEach((name, value) -> node.environment().put(name, value.toString()));
        int status = node.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("node ended with " + status);
        }
    }
}

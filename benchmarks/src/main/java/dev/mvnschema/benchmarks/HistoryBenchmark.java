package dev.mvnschema.benchmarks;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.workflow.DatabaseOptions;
import dev.mvnschema.workflow.Environment;
import dev.mvnschema.workflow.MigrateDev;
import dev.mvnschema.workflow.PackageChoice;
import dev.mvnschema.workflow.ProjectLayout;
import dev.mvnschema.workflow.PropertyPrompts;
import dev.mvnschema.workflow.StopServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code schema:migrate-dev} with nothing to do in projects with long histories: fifty tables, and migrations that change them.
 * The arguments are numbers of migrations.
 */
public final class HistoryBenchmark {

    private static final int TABLES = 50;
    private static final int REPEATED = 5;

    private HistoryBenchmark() {}

    /** Prints a table. */
    public static void main(String[] sizes) throws IOException {
        System.out.printf("%-12s %14s %14s %10s%n", "migrations", "first run", "nothing to do", "replays");
        for (String size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int migrations) throws IOException {
        ProjectLayout layout = project(migrations);
        Replays replays = new Replays();
        Environment environment = new Environment(
                replays,
                new PropertyPrompts(Map.of()),
                new ClassPathBinaries(HistoryBenchmark.class.getClassLoader()),
                Map.of(),
                Clock.systemUTC());
        try {
            long first = time(layout, environment);
            replays.count.set(0);
            long[] times = new long[REPEATED];
            for (int i = 0; i < REPEATED; i++) {
                times[i] = time(layout, environment);
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "%-12d %12.2f s %12.3f s %10d%n",
                    migrations,
                    first / 1e9,
                    times[REPEATED / 2] / 1e9,
                    replays.count.get());
        } finally {
            new StopServer(environment).run(new StopServer.Request(layout));
        }
    }

    private static long time(ProjectLayout layout, Environment environment) {
        long start = System.nanoTime();
        new MigrateDev(environment)
                .run(new MigrateDev.Request(
                        layout,
                        DatabaseOptions.NONE,
                        null,
                        false,
                        false,
                        new PackageChoice(null, "benchmark", "history"),
                        false,
                        null));
        return System.nanoTime() - start;
    }

    private static ProjectLayout project(int migrations) throws IOException {
        ProjectLayout layout = ProjectLayout.of(Files.createTempDirectory("history-benchmark"));
        Files.createDirectories(layout.migrationsDirectory());
        Files.createDirectories(layout.schemaDirectory());
        StringBuilder schema = new StringBuilder("datasource db {\n  provider = \"postgresql\"\n}\n");
        for (int i = 0; i < TABLES; i++) {
            schema.append("model T%d {\n  id Int @id\n  name String\n}\n".formatted(i));
        }
        Files.writeString(layout.schemaDirectory().resolve("schema.prisma"), schema);
        for (int i = 0; i < migrations; i++) {
            Files.writeString(layout.migrationsDirectory().resolve("V%014d__step_%d.sql".formatted(i + 1, i)), sql(i));
        }
        return layout;
    }

    private static String sql(int i) {
        if (i < TABLES) {
            return "CREATE TABLE \"T%d\" (\"id\" INTEGER NOT NULL, \"name\" TEXT NOT NULL, CONSTRAINT \"T%d_pkey\" PRIMARY KEY (\"id\"));\n"
                    .formatted(i, i);
        }
        String table = "ALTER TABLE \"T" + (i / 2) % TABLES + "\" ";
        return table + (i % 2 == 0 ? "ADD COLUMN" : "DROP COLUMN") + " \"step\"" + (i % 2 == 0 ? " TEXT" : "") + ";\n";
    }

    /** Counts how often migrations were replayed. */
    private static final class Replays implements Reporter {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void progress(String line) {}

        @Override
        public void detail(String line) {
            if (line.startsWith("Replaying")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void warn(Diagnostic warning) {}
    }
}

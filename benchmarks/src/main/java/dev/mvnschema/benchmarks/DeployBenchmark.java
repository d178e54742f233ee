package dev.mvnschema.benchmarks;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.deploy.DeploySettings;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.ClassPathBinaries;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Deploys of many files, beside plain Flyway with its defaults: the same files, the same server, the same process. The arguments
 * are numbers of files; for the last one, only runs with nothing to do are measured.
 */
public final class DeployBenchmark {

    private static final int REPEATED = 5;

    private final EmbeddedServer embedded;
    private final DatabaseUrl admin;

    private DeployBenchmark(Path home) {
        embedded = new EmbeddedServer(
                home, new ClassPathBinaries(getClass().getClassLoader()), Map.of(), Reporter.silent());
        admin = embedded.start().database("postgres");
    }

    /** Prints a table. */
    public static void main(String[] sizes) throws IOException, SQLException {
        Path home = Files.createTempDirectory("deploy-benchmark");
        DeployBenchmark benchmark = new DeployBenchmark(home.resolve("postgres"));
        try {
            // Classes are loaded and the server's caches filled before anything counts.
            benchmark.first(home, 20, false);
            System.out.printf("%-28s %14s %14s%n", "", "schema:deploy", "plain Flyway");
            for (int i = 0; i < sizes.length; i++) {
                benchmark.first(home, Integer.parseInt(sizes[i]), i < sizes.length - 1);
            }
        } finally {
            benchmark.embedded.stop();
        }
    }

    private void first(Path home, int files, boolean measured) throws IOException, SQLException {
        Path directory = write(home, files);
        DatabaseUrl ours = database("ours_" + files);
        long deployed = time(() -> ours(ours, directory));
        if (measured) {
            DatabaseUrl flyways = database("flyway_" + files);
            row("first deploy, " + files + " files", deployed, time(() -> flyway(flyways, directory)));
        }
        long nothing = median(() -> ours(ours, directory));
        long flywaysNothing = median(() -> flyway(ours, directory));
        if (files > 20) {
            row("nothing to do, " + files + " files", nothing, flywaysNothing);
        }
    }

    /** What the goal does: compare first, and deploy when something is pending. */
    private static void ours(DatabaseUrl url, Path path) {
        ConnectionFactory connections = new ConnectionFactory(url);
        MigrationDirectory directory = MigrationDirectory.read(path);
        try (Connection connection = connections.open()) {
            MigrationHistory history = MigrationHistory.read(connection, "public");
            if (MigrationComparison.of(directory, history).toRun().isEmpty()) {
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        new MigrationRunner(Reporter.silent(), DeploySettings.DEFAULT).migrate(connections, "public", directory);
    }

    private static void flyway(DatabaseUrl url, Path directory) {
        Flyway.configure(DeployBenchmark.class.getClassLoader())
                .dataSource(url.jdbcUrl(), url.user(), url.password())
                .locations("filesystem:" + directory)
                .load()
                .migrate();
    }

    private static Path write(Path home, int files) throws IOException {
        Path directory = Files.createDirectory(home.resolve("migrations_" + files));
        for (int i = 1; i <= files; i++) {
            Files.writeString(
                    directory.resolve("V%06d__table_%d.sql".formatted(i, i)),
                    "CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name text NOT NULL);\n");
        }
        return directory;
    }

    private DatabaseUrl database(String name) throws SQLException {
        try (Connection connection = new ConnectionFactory(admin).open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return admin.withDatabase(name);
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(Runnable work) {
        long[] times = new long[REPEATED];
        for (int i = 0; i < REPEATED; i++) {
            times[i] = time(work);
        }
        Arrays.sort(times);
        return times[REPEATED / 2];
    }

    private static void row(String what, long ours, long flyways) {
        System.out.printf(Locale.ROOT, "%-28s %12.2f s %12.2f s%n", what, ours / 1000.0, flyways / 1000.0);
    }
}

package dev.mvnschema.startup;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.deploy.DeploySettings;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.wording.Service;
import dev.mvnschema.wording.Wording;
import dev.mvnschema.workflow.TargetDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Brings the database of a service to the migrations that the service carries, before it serves:
 *
 * <pre>{@code
 * SchemaMigrations.of(dataSource).deploy();
 * }</pre>
 *
 * <p>The same as {@code schema:deploy}: any number of instances may start at once, each migration is applied once, the others wait;
 * what an interrupted start began, the next one finishes. With nothing to do it takes no lock. A connection of a pool goes back as
 * it came.
 */
public final class SchemaMigrations {

    private static final Wording WORDING = new Wording(new Service());

    private final DataSource dataSource;
    private final ClassLoader loader;
    private final String location;
    private final DeploySettings settings;
    private final Consumer<String> progress;

    private SchemaMigrations(
            DataSource dataSource,
            ClassLoader loader,
            String location,
            DeploySettings settings,
            Consumer<String> progress) {
        this.dataSource = dataSource;
        this.loader = loader;
        this.location = location;
        this.settings = settings;
        this.progress = progress;
    }

    /** Of the migrations in {@code db/migration} on the class path; nothing is done before {@link #deploy}. */
    public static SchemaMigrations of(DataSource dataSource) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new SchemaMigrations(
                dataSource,
                context == null ? SchemaMigrations.class.getClassLoader() : context,
                "db/migration",
                DeploySettings.DEFAULT,
                line -> {});
    }

    /** Another place on the class path. */
    public SchemaMigrations location(String resource) {
        return new SchemaMigrations(dataSource, loader, resource, settings, progress);
    }

    /** Another class loader to look in than that of the thread. */
    public SchemaMigrations classLoader(ClassLoader other) {
        return new SchemaMigrations(dataSource, other, location, settings, progress);
    }

    /** How long to wait for another instance that migrates; five minutes when nothing is said. */
    public SchemaMigrations lockWait(Duration longest) {
        return with(settings.withLockWait(longest));
    }

    /** How long a statement waits for a lock in one attempt; two seconds when nothing is said, zero to wait for ever. */
    public SchemaMigrations lockTimeout(Duration longest) {
        return with(settings.withLockTimeout(longest));
    }

    /** How many attempts a migration has to get its locks; ten when nothing is said. */
    public SchemaMigrations lockAttempts(int attempts) {
        return with(settings.withLockAttempts(attempts));
    }

    /** The longest that one statement may run, zero for no limit; the server's own setting when nothing is said. */
    public SchemaMigrations statementTimeout(Duration longest) {
        return with(settings.withStatementTimeout(longest));
    }

    /** Values of {@code ${name}} in migrations, besides Flyway's own. */
    public SchemaMigrations placeholders(Map<String, String> values) {
        return with(settings.withPlaceholders(values));
    }

    /** Who hears what is being done, a line each: {@code logger::info}. */
    public SchemaMigrations progress(Consumer<String> listener) {
        return new SchemaMigrations(dataSource, loader, location, settings, listener);
    }

    private SchemaMigrations with(DeploySettings other) {
        return new SchemaMigrations(dataSource, loader, location, other, progress);
    }

    /**
     * Applies what is pending.
     *
     * @return the names of the files that were applied by this call, in order; empty when there was nothing to do
     * @throws DiagnosticException when there are no migrations, the history does not fit them, another instance does not finish in
     *     time, or a migration fails; those applied before stay applied. Its message tells code, place, cause and next steps
     */
    public List<String> deploy() {
        try {
            return deployOrExplain();
        } catch (DiagnosticException e) {
            throw e.inFull(WORDING.of(e.diagnostics()));
        }
    }

    private List<String> deployOrExplain() {
        MigrationDirectory directory = ClassPathMigrations.read(loader, location);
        ConnectionFactory connections = ConnectionFactory.of(dataSource);
        TargetDatabase target = TargetDatabase.of(connections, false, List.of());
        if (isUpToDate(target, directory)) {
            return List.of();
        }
        return new MigrationRunner(new Lines(progress), settings).migrate(connections, target.schema(), directory);
    }

    private static boolean isUpToDate(TargetDatabase target, MigrationDirectory directory) {
        try (Connection connection = target.connections().open()) {
            MigrationHistory history = MigrationHistory.read(connection, target.schema());
            MigrationComparison comparison = MigrationComparison.of(directory, history);
            return comparison.toRun().isEmpty()
                    && HistoryProblems.ofDeploy(comparison).isEmpty();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    private record Lines(Consumer<String> progress) implements Reporter {

        @Override
        public void progress(String line) {
            progress.accept(line);
        }

        @Override
        public void detail(String line) {}

        @Override
        public void warn(Diagnostic warning) {
            progress.accept(warning.code().id() + ": " + WORDING.of(warning.message()));
        }
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.ShadowDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code schema:deploy}: applies pending migrations. Never asks, needs no schema file, safe to run twice or at once. */
public final class Deploy {

    private final Environment environment;

    public Deploy(Environment environment) {
        this.environment = environment;
    }

    /**
     * Applies what is pending, each migration once however many deployers there are, and finishes what an interrupted deploy began.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the history has an edited, missing or out-of-order migration or is
     *     ahead of the files, the server, the session or the rights of the user are in the way, the database drifted (when that
     *     is asked for), another deployer does not finish in time, or a migration fails; migrations applied before that stay
     *     applied
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        PendingMigrations migrations =
                new PendingMigrations(environment.reporter(), request.options().settings());
        if (request.options().checkDrift()) {
            refuseDrift(databases, target, migrations.compare(directory, target));
        }
        BackupChoice backup = request.backup();
        if (backup != null && !migrations.compare(directory, target).toRun().isEmpty()) {
            new Backup(environment.reporter(), backup.program())
                    .run(target, request.layout().baseDirectory().resolve(backup.file()));
        }
        return new Result(target.address(), migrations.apply(directory, target), directory.size());
    }

    private static void refuseDrift(Databases databases, TargetDatabase target, MigrationComparison comparison) {
        // A history that cannot be replayed is refused in the deploy itself; half-done migrations are not drift.
        if (comparison.applied().isEmpty()
                || !HistoryProblems.ofReplay(comparison).isEmpty()) {
            return;
        }
        ShadowDatabase shadow = databases.shadow(target);
        Catalog expected = shadow.replay(comparison.applied(), target.schema(), target.scope());
        List<String> drift = DriftCheck.between(
                expected, target.introspect(), shadow.normalForms(comparison.applied(), target.schema()));
        if (!drift.isEmpty()) {
            throw HistoryProblems.drift(target.address().toString(), drift);
        }
    }

    /**
     * What to do.
     *
     * @param backup made before anything is applied; null for none
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            DeployOptions options,
            @Nullable BackupChoice backup) {

        /** Without a backup. */
        public Request(ProjectLayout layout, DatabaseOptions database, DeployOptions options) {
            this(layout, database, options, null);
        }

        /** With the usual options. */
        public Request(ProjectLayout layout, DatabaseOptions database) {
            this(layout, database, DeployOptions.USUAL);
        }
    }

    /**
     * What was done.
     *
     * @param applied the names of the files applied by this run, in order; empty when there was nothing to do
     * @param total how many migrations the directory holds
     */
    public record Result(DatabaseAddress database, List<String> applied, int total) {

        public Result {
            applied = List.copyOf(applied);
        }
    }
}

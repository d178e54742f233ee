package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.ShadowDatabase;
import java.util.List;

/**
 * {@code schema:resolve}: tells the history what happened outside of it. Recording migrations as applied is how a database that
 * existed before is taken over. Runs none of them.
 */
public final class Resolve {

    private final Environment environment;

    public Resolve(Environment environment) {
        this.environment = environment;
    }

    /**
     * Changes the history.
     *
     * @throws DiagnosticException when a migration that is named is not in the state that the request says, or an edited one would
     *     make another database than the one that is there; nothing was changed then
     */
    public Result run(Request request) {
        request.choice().refuseUnlessOne();
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        directory.warnings().forEach(environment.reporter()::warn);
        if (!request.choice().edited().isEmpty() && request.checkDrift()) {
            refuseOtherResult(databases, target, directory);
        }
        List<String> files = request.choice().apply(new HistoryResolution(target, directory, environment.reporter()));
        return new Result(target.address(), files);
    }

    /** An edit is harmless when the files as they are now make the database that is there. */
    private void refuseOtherResult(Databases databases, TargetDatabase target, MigrationDirectory directory) {
        MigrationComparison comparison = MigrationComparison.of(directory, PendingMigrations.history(target));
        ShadowDatabase shadow = databases.shadow(target);
        Catalog expected = shadow.replay(comparison.applied(), target.schema(), target.scope());
        List<String> drift = DriftCheck.between(
                expected, target.introspect(), shadow.normalForms(comparison.applied(), target.schema()));
        if (!drift.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            OperationCode.EDIT_MATTERS,
                            "The applied migrations as their files are now make another database than the one at "
                                    + target.address() + ".",
                            "Take the edit back (git checkout), and put the change into a new migration.",
                            "If the difference is known and meant: -Dschema.checkDrift=false.")
                    .because(String.join("\n", drift)));
        }
    }

    /**
     * What to do.
     *
     * @param checkDrift before an edit is accepted, replay the files and compare the result with the database
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, ResolveChoice choice, boolean checkDrift) {}

    /**
     * What was done.
     *
     * @param files the migrations whose place in the history changed; empty when {@code all} found none
     */
    public record Result(DatabaseAddress database, List<String> files) {

        public Result {
            files = List.copyOf(files);
        }
    }
}

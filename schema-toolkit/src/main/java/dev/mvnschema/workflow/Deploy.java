package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationDirectory;
import java.util.List;

/** {@code schema:deploy}: applies pending migrations. Never asks, needs no schema file, safe to run twice or at once. */
public final class Deploy {

    private final Environment environment;

    public Deploy(Environment environment) {
        this.environment = environment;
    }

    /**
     * Applies what is pending, each migration once however many deployers there are.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a migration fails, or the history has a failed, edited, missing
     *     or out-of-order one; migrations applied before that stay applied
     */
    public Result run(Request request) {
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(false);
        return new Result(
                target.address(),
                new PendingMigrations(environment.reporter()).apply(request.layout(), target),
                MigrationDirectory.read(request.layout().migrationsDirectory()).size());
    }

    /** What to do. */
    public record Request(ProjectLayout layout, DatabaseOptions database) {}

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

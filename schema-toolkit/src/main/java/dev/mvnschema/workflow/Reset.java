package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationDirectory;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:reset}: drops everything in the database's schemas, applies all migrations, seeds. Asks first
 * ({@code schema.force}); what may be production ({@link ResetGuard}) must be named too.
 */
public final class Reset {

    private final Environment environment;

    public Reset(Environment environment) {
        this.environment = environment;
    }

    /**
     * Drops and rebuilds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it was not confirmed by anybody, may be production, cannot be
     *     dropped wholly, or a migration fails on the empty database
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        // Read before anything is dropped: a broken directory or a mistyped environment must not cost the data.
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        directory.warnings().forEach(environment.reporter()::warn);
        Seed seed = new Seed(environment);
        Seed.Request seeds = new Seed.Request(request.layout(), request.database(), request.seedEnvironment());
        if (request.seed()) {
            seed.check(seeds);
        }
        DatabaseDrop drop = new DatabaseDrop(environment, target, request.limits(), request.seedEnvironment());
        OptionalInt tables = drop.run(
                "schema.force",
                "The migrations in " + request.layout().display(request.layout().migrationsDirectory())
                        + " are applied to the empty database then.");
        if (tables.isEmpty()) {
            return new Result(target.address(), true, 0, List.of(), null);
        }
        List<String> applied = directory.size() == 0
                ? List.of()
                : new PendingMigrations(environment.reporter()).run(request.layout(), target);
        Seed.Result seeded = request.seed() ? seed.run(seeds, target) : null;
        return new Result(target.address(), false, tables.getAsInt(), applied, seeded);
    }

    /**
     * What to do.
     *
     * @param limits from when on the database counts as more than a developer's
     * @param seed run {@link Seed} at the end
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            ResetLimits limits,
            boolean seed,
            @Nullable String seedEnvironment) {}

    /**
     * What was done.
     *
     * @param cancelled whether a person said no; nothing was done then
     * @param droppedTables how many tables there were
     */
    public record Result(
            DatabaseAddress database,
            boolean cancelled,
            int droppedTables,
            List<String> applied,
            Seed.@Nullable Result seeded) {

        public Result {
            applied = List.copyOf(applied);
        }
    }
}

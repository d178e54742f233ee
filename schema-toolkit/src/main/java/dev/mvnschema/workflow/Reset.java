package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.SchemaCleaner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:reset}: drops everything in the database's schemas, applies all migrations, seeds. Asks first
 * ({@code schema.force}); refuses a server that is not on this machine unless the request allows that host by name.
 */
public final class Reset {

    private final Environment environment;

    public Reset(Environment environment) {
        this.environment = environment;
    }

    /**
     * Drops and rebuilds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when it was not confirmed by anybody, the host is not allowed, or a
     *     migration fails on the empty database
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        refuseForeignHost(target, request.allowedHosts());
        PendingMigrations migrations = new PendingMigrations(environment.reporter());
        // Read before anything is dropped: a broken directory must not cost the data.
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        directory.warnings().forEach(environment.reporter()::warn);
        if (!confirmed(target, request)) {
            return new Result(target.address(), true, 0, List.of(), null);
        }
        int tables = drop(target);
        List<String> applied = directory.size() == 0 ? List.of() : migrations.run(request.layout(), target);
        Seed.Result seeded = request.seed()
                ? new Seed(environment)
                        .run(new Seed.Request(request.layout(), request.database(), request.seedEnvironment()), target)
                : null;
        return new Result(target.address(), false, tables, applied, seeded);
    }

    static void refuseForeignHost(TargetDatabase target, List<String> allowedHosts) {
        boolean allowed =
                target.connections().url().hosts().stream().allMatch(host -> allowedHosts.contains(host.host()));
        if (!target.connections().url().isLoopback() && !allowed) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.RESET_REFUSED,
                    "The database " + target.address() + " is not on this machine, so it is not reset.",
                    "If it is a development database: -Dschema.allowHosts="
                            + target.address().host()));
        }
    }

    private boolean confirmed(TargetDatabase target, Request request) {
        Prompts.Answer answer = environment
                .prompts()
                .confirm(new Prompts.Confirmation(
                        "schema.force",
                        List.of(
                                "Everything in " + target.address() + " will be dropped: "
                                        + String.join(", ", schemas(target)) + ".",
                                "The migrations in "
                                        + request.layout()
                                                .display(request.layout().migrationsDirectory())
                                        + " are applied to the empty database then."),
                        "Are you sure that you want to reset the database? All data will be lost."));
        if (answer == Prompts.Answer.NOBODY) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.RESET_NOT_CONFIRMED,
                    "Nobody confirmed the reset of " + target.address() + "; nothing was changed.",
                    "Run it in a terminal and answer, or say -Dschema.force."));
        }
        return answer == Prompts.Answer.YES;
    }

    private int drop(TargetDatabase target) {
        try (Connection connection = target.connections().open()) {
            environment.reporter().progress("Dropping everything in " + target.address());
            return SchemaCleaner.clean(connection, schemas(target));
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    static List<String> schemas(TargetDatabase target) {
        Set<String> schemas = new LinkedHashSet<>(target.schemas());
        schemas.add(target.schema());
        return List.copyOf(schemas);
    }

    /**
     * What to do.
     *
     * @param allowedHosts hosts other than this machine whose databases may be reset ({@code -Dschema.allowHosts=a,b})
     * @param seed run {@link Seed} at the end
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            List<String> allowedHosts,
            boolean seed,
            @Nullable String seedEnvironment) {

        public Request {
            allowedHosts = List.copyOf(allowedHosts);
        }
    }

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

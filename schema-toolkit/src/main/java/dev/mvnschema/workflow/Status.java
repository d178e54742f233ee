package dev.mvnschema.workflow;

import dev.mvnschema.migration.MigrationDirectory;

/** {@code schema:status}: how the migration directory, the history and the database stand to one another. Changes nothing. */
public final class Status {

    private final Environment environment;

    public Status(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database cannot be read; whatever is wrong with the
     *     migrations is in the result
     */
    public StatusResult run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        return new StatusCheck(environment.reporter())
                .run(target, directory, request.checkDrift() ? () -> databases.shadow(target) : null);
    }

    /**
     * What to do.
     *
     * @param checkDrift replay the applied migrations in the shadow database and compare the result with the database
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, boolean checkDrift) {}
}

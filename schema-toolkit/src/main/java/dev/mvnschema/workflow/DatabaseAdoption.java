package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Hints;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationWriter;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Takes over a database without a project of Prisma: with Flyway's history, or with none. */
final class DatabaseAdoption {

    private final Environment environment;
    private final ProjectLayout layout;
    private final TargetDatabase target;
    private final Catalog actual;

    DatabaseAdoption(Environment environment, ProjectLayout layout, TargetDatabase target, Catalog actual) {
        this.environment = environment;
        this.layout = layout;
        this.target = target;
        this.actual = actual;
    }

    Adoption plan() {
        AdoptedFiles files = new AdoptedFiles(layout);
        boolean empty = actual.tables().isEmpty() && actual.enums().isEmpty();
        if (empty) {
            throw new DiagnosticException(Diagnostic.error(
                    CommandCode.NOTHING_TO_ADOPT,
                    "There is no folder of Prisma's here, and the database " + target.address() + " is empty.",
                    "Name the folder with -Dschema.prismaDirectory=…, or the database with -Dschema.url=….",
                    "A new project needs no adoption: schema:init, then schema:migrate-dev."));
        }
        if (PendingMigrations.history(target).exists()) {
            return new Adoption(files, List.of(), !files.hasSchema());
        }
        MigrationDirectory directory = MigrationDirectory.read(layout.migrationsDirectory());
        if (directory.size() > 0) {
            throw new DiagnosticException(Diagnostic.error(
                    CommandCode.ADOPT_HISTORY,
                    "The project has migrations, and the database " + target.address()
                            + " has tables and no history: which of them are applied is not known.",
                    "Say it: schema:resolve -Dschema.applied=all, or the last one that is applied."));
        }
        return new Adoption(files, baseline(files), !files.hasSchema());
    }

    /** A first migration that makes what is there. */
    private List<Adoption.Applied> baseline(AdoptedFiles files) {
        Plan plan = new MigrationPlanner().plan(Catalog.EMPTY, actual, Hints.NONE);
        List<MigrationFile> laid = new MigrationWriter(environment.clock())
                .lay(layout.migrationsDirectory(), Optional.empty(), NewMigration.draft("baseline", plan));
        laid.forEach(files::add);
        List<String> unmodelled = DriftCheck.unmodelled(actual);
        if (!unmodelled.isEmpty()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                                    CommandCode.ADOPT_NOTE,
                                    "The first migration does not make these, because a schema cannot say them:",
                                    "Add their SQL to the file before it is applied anywhere else (pg_dump --schema-only"
                                            + " prints it), then run schema:resolve -Dschema.edited=all here.")
                            .because(String.join("\n", unmodelled)));
        }
        return laid.stream().map(file -> new Adoption.Applied(file, null)).toList();
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.deploy.HistoryTable;
import dev.mvnschema.postgres.ConnectionFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code schema:adopt}: takes over what is there. A project of Prisma: its schema and its migrations become ours, and what
 * {@code _prisma_migrations} knows is recorded as applied. A database with tables and no history: a first migration that makes
 * what is there, recorded as applied. A project of Flyway: the schema is pulled. Nothing is executed, nothing overwritten; a
 * second run finds nothing to do.
 */
public final class Adopt {

    private final Environment environment;

    public Adopt(Environment environment) {
        this.environment = environment;
    }

    /**
     * Adopts, or only says what would be done.
     *
     * @throws DiagnosticException when there is nothing to adopt, the history is not clean, or a file is in the way
     */
    public Result run(Request request) {
        ProjectLayout layout = request.layout();
        PrismaProject prisma = PrismaProject.read(request.prismaDirectory());
        TargetDatabase target = new Databases(environment, addressed(request), request.database()).open(false);
        Catalog actual = target.introspect();
        Adoption adoption = prisma.isEmpty()
                ? new DatabaseAdoption(environment, layout, target, actual).plan()
                : new PrismaAdoption(environment, layout, request.database(), target, actual).plan(prisma);
        List<String> recorded = adoption.records().stream()
                .map(record -> record.file().script())
                .toList();
        if (request.dryRun()) {
            return new Result(target.address(), adoption.files().paths(), recorded, List.of(), List.of(), true);
        }
        List<Path> written = adoption.files().write();
        try {
            record(target, adoption.records());
        } catch (DiagnosticException e) {
            adoption.files().takeBack(written);
            throw e;
        }
        if (adoption.pull()) {
            written = new ArrayList<>(written);
            written.addAll(new Pull(environment)
                    .run(new Pull.Request(layout, request.database(), false, false))
                    .written());
        }
        return check(request, target, written, recorded);
    }

    /** Until the schema is copied, it is Prisma's that says which variable names the database, and its schemas. */
    private static ProjectLayout addressed(Request request) {
        ProjectLayout layout = request.layout();
        boolean copied =
                new AdoptedFiles(layout).hasSchema() || !DatasourceSettings.hasSchema(request.prismaDirectory());
        return copied ? layout : layout.withSchemaDirectory(request.prismaDirectory());
    }

    private static void record(TargetDatabase target, List<Adoption.Applied> records) {
        if (records.isEmpty()) {
            return;
        }
        try (Connection connection = target.connections().open()) {
            connection.setAutoCommit(false);
            HistoryTable history = new HistoryTable(connection, target.schema());
            history.createIfMissing();
            for (Adoption.Applied record : records) {
                history.recorded(record.file(), record.at());
            }
            connection.commit();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    /** What the adopted migrations make, beside what is there. */
    private Result check(Request request, TargetDatabase target, List<Path> written, List<String> recorded) {
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        MigrationHistory history = PendingMigrations.history(target);
        MigrationComparison comparison = MigrationComparison.of(directory, history);
        List<MigrationFile> applied = comparison.applied();
        Databases databases = new Databases(environment, request.layout(), request.database());
        List<String> drift = history.exists()
                ? DriftCheck.between(
                        databases.shadow(target).replay(applied, target.schema(), target.scope()),
                        target.introspect(),
                        databases.shadow(target).normalForms(applied, target.schema()))
                : List.of();
        List<String> pending =
                comparison.pending().stream().map(MigrationFile::script).toList();
        if (written.isEmpty() && recorded.isEmpty()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                            CommandCode.NOTHING_TO_ADOPT,
                            "Everything is adopted already: there was no file to write and no row to record.",
                            "Go on with schema:status and schema:migrate-dev."));
        }
        return new Result(target.address(), written, recorded, pending, drift, false);
    }

    /**
     * What to do.
     *
     * @param prismaDirectory the folder with Prisma's schema and migrations
     * @param dryRun change nothing
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, Path prismaDirectory, boolean dryRun) {}

    /**
     * What was done, or would be.
     *
     * @param written the files
     * @param recorded the migrations that the history knows as applied now
     * @param pending the migrations that are not applied in this database
     * @param drift what is in the database and not in the migrations, or the other way round
     * @param dryRun whether nothing was changed
     */
    public record Result(
            DatabaseAddress database,
            List<Path> written,
            List<String> recorded,
            List<String> pending,
            List<String> drift,
            boolean dryRun) {

        public Result {
            written = List.copyOf(written);
            recorded = List.copyOf(recorded);
            pending = List.copyOf(pending);
            drift = List.copyOf(drift);
        }
    }
}

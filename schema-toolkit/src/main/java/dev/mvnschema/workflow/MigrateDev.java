package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.MigrationWriter;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.ScriptHead;
import dev.mvnschema.psl.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:migrate-dev}: brings the development database from its migrations to the schema, with a new migration for the
 * difference. Asks ({@code schema.rename}, {@code schema.acceptDataLoss}, {@code schema.name}) before it writes; writes whole files or none.
 */
public final class MigrateDev {

    private final Environment environment;

    public MigrateDev(Environment environment) {
        this.environment = environment;
    }

    /**
     * Checks the history, applies what is pending, and writes and applies what the schema adds.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the schema or a migration has errors, the history was edited or
     *     has failed, the database drifted, or a question that must be answered was not
     */
    public Result run(Request request) {
        return run(request, true);
    }

    private Result run(Request request, boolean repairs) {
        Schema schema = schema(request.layout());
        MappedSchema wanted = SchemaMapper.map(schema);
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(true);
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        directory.warnings().forEach(environment.reporter()::warn);
        MigrationHistory history = PendingMigrations.history(target);
        MigrationComparison comparison = MigrationComparison.of(directory, history);
        ShadowDatabase shadow = databases.shadow(target);
        if (repairs && new EditedMigrations(environment, target).accept(comparison, shadow)) {
            return run(request, true);
        }
        refuse(HistoryProblems.ofReplay(comparison));
        Catalog actual = target.introspect();
        Catalog expected = shadow.replay(comparison.applied(), target.schema(), target.scope());
        List<String> drift =
                DriftCheck.between(expected, actual, shadow.normalForms(comparison.applied(), target.schema()));
        if (!drift.isEmpty()) {
            refuseUnmanaged(history, target);
            DriftState state = new DriftState(target, comparison, shadow, expected, actual);
            boolean repaired =
                    new DriftRepair(environment, request.layout(), request.database(), state).repair(drift, repairs);
            return repaired
                    ? run(request, false)
                    : new MigrateDevEnding(environment, request, target, DriftCheck.unmodelled(actual), false)
                            .result(Outcome.CANCELLED, List.of());
        }
        Catalog current = comparison.pending().isEmpty()
                ? expected
                : shadow.replay(comparison.files(), target.schema(), target.scope());
        UndoFiles undo = new UndoFiles(request.layout(), target, shadow);
        undo.refresh(comparison.applied(), comparison.pending());
        List<String> applied = comparison.pending().isEmpty() || request.createOnly()
                ? List.of()
                : new PendingMigrations(environment.reporter()).run(request.layout(), target);
        RenameFile renameFile = new RenameFile(request.layout());
        RecordedRenames recorded = new RecordedRenames(comparison.files());
        RenameDecisions decisions = new RenameResolution(environment.prompts(), schema, wanted)
                .decide(current, recorded, renameFile.read(), request.renames());
        SpentNames.of(wanted.hints(), current).forEach(environment.reporter()::progress);
        NormalForms forms = shadow.normalForms(comparison.files(), target.schema());
        Plan plan = decisions.plan(current, wanted, forms);
        MigrateDevEnding ending =
                new MigrateDevEnding(environment, request, target, DriftCheck.unmodelled(actual), !history.exists());
        if (plan.isEmpty()) {
            return ending.result(applied.isEmpty() ? Outcome.ALREADY_IN_SYNC : Outcome.APPLIED_PENDING, applied);
        }
        MigrationQuestions questions = new MigrationQuestions(environment.prompts());
        DataLoss loss = DataLoss.evaluate(plan, wanted.hints(), target);
        SafeForms safe = new SafeForms(plan.changes().before(), wanted);
        ScriptHead head = new ScriptHead()
                .section(RecordedRenames.TITLE, decisions.told(plan))
                .section("Warnings:", loss.forFile());
        if (request.createOnly() && !loss.failing().isEmpty()) {
            head.section("Before it runs:", safe.notes(loss.failing(), plan, target.schema()));
            plan = decisions.plan(current, safe.filled(loss.failing()), forms);
        } else if (!request.createOnly() && !questions.accepts(loss, safe)) {
            return ending.withWarnings(loss.warnings()).result(Outcome.CANCELLED, applied);
        }
        NewMigration migration = new NewMigration(environment, request.layout(), target);
        List<MigrationFile> added = new MigrationWriter(environment.clock())
                .lay(
                        request.layout().migrationsDirectory(),
                        comparison.lastVersion(),
                        NewMigration.draft(questions.name(request.name(), plan, comparison), plan, head.render()));
        migration.prove(comparison.files(), added, shadow, wanted);
        renameFile.write(decisions.answers(), !comparison.pending().isEmpty() && request.createOnly());
        List<Path> written = new MigrationWriter(environment.clock()).write(added);
        List<Path> undoFiles = undo.write(comparison.files(), added);
        MigrateDevEnding whole = ending.withWarnings(loss.all()).withWritten(written);
        return request.createOnly()
                ? whole.result(Outcome.CREATED_ONLY, applied)
                : whole.result(
                        Outcome.MIGRATED,
                        Stream.concat(applied.stream(), migration.apply(written, undoFiles).stream())
                                .toList());
    }

    private Schema schema(ProjectLayout layout) {
        LoadedSchema loaded = LoadedSchema.of(layout);
        loaded.warnings().forEach(environment.reporter()::warn);
        return loaded.schema();
    }

    private static void refuse(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }

    private static void refuseUnmanaged(MigrationHistory history, TargetDatabase target) {
        if (!history.exists()) {
            throw new DiagnosticException(
                    HistoryProblems.notManaged(target.connections().url()));
        }
    }

    /**
     * What to do.
     *
     * @param name what the migration does, in words; null to ask
     * @param createOnly write the file and do not apply it
     * @param generate run {@link GenerateCode} at the end
     * @param packageChoice for {@link GenerateCode}
     * @param seed run {@link Seed} when this run created the first tables
     * @param seedEnvironment for {@link Seed}
     * @param renames answers about renames, as in {@code -Dschema.rename}: {@code User.name:fullName}, {@code Old:New},
     *     {@code Enum.OLD:NEW}, {@code User.name:-} for a drop; several between commas
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            @Nullable String name,
            boolean createOnly,
            boolean generate,
            PackageChoice packageChoice,
            boolean seed,
            @Nullable String seedEnvironment,
            List<String> renames) {

        public Request {
            renames = List.copyOf(renames);
        }

        /** Without answers about renames. */
        public Request(
                ProjectLayout layout,
                DatabaseOptions database,
                @Nullable String name,
                boolean createOnly,
                boolean generate,
                PackageChoice packageChoice,
                boolean seed,
                @Nullable String seedEnvironment) {
            this(layout, database, name, createOnly, generate, packageChoice, seed, seedEnvironment, List.of());
        }

        /** Everything at its default. */
        public static Request of(ProjectLayout layout, DatabaseOptions database, PackageChoice packageChoice) {
            return new Request(layout, database, null, false, true, packageChoice, true, null);
        }
    }

    /**
     * What was done.
     *
     * @param outcome what happened, in one word
     * @param written the new migration files, with their {@code .conf} files
     * @param applied the names of the files applied by this run, older pending ones first
     * @param warnings what the new migration may lose, as shown before the confirmation
     * @param unmodelled by name, the objects in the database that the schema language cannot say; they stay as they are
     */
    public record Result(
            Outcome outcome,
            DatabaseAddress database,
            List<Path> written,
            List<String> applied,
            List<String> warnings,
            List<String> unmodelled,
            GenerateCode.@Nullable Result generated,
            Seed.@Nullable Result seeded) {

        public Result {
            written = List.copyOf(written);
            applied = List.copyOf(applied);
            warnings = List.copyOf(warnings);
            unmodelled = List.copyOf(unmodelled);
        }
    }

    /** How it ended when it did not fail. */
    public enum Outcome {
        /** Schema, migrations and database agree; nothing was written and nothing applied. */
        ALREADY_IN_SYNC,
        /** No new migration was needed; older ones were applied. */
        APPLIED_PENDING,
        /** A new migration was written and applied. */
        MIGRATED,
        /** A new migration was written and waits to be edited or applied. */
        CREATED_ONLY,
        /** A person said no; nothing was written. */
        CANCELLED
    }
}

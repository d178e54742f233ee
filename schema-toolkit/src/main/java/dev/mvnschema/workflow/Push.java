package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code schema:push}: brings a development database to the schema without a migration. Asks whether a drop is a rename
 * ({@code schema.rename}, the answers beside the schema) and before data is lost ({@code schema.acceptDataLoss}); what the schema language cannot say stays as it is.
 */
public final class Push {

    private final Environment environment;

    public Push(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares the database with the schema and changes it, in one transaction as far as PostgreSQL allows.
     *
     * @throws DiagnosticException when the schema has errors, a drop may be a rename and nobody said whether, the rows stand in the way, a question about data was not answered,
     *     or a statement fails
     */
    public Result run(Request request) {
        LoadedSchema loaded = LoadedSchema.of(request.layout());
        loaded.warnings().forEach(environment.reporter()::warn);
        MappedSchema wanted = SchemaMapper.map(loaded.schema());
        TargetDatabase target = new Databases(environment, request.layout(), request.database()).open(true);
        boolean dropped = false;
        if (request.forceReset()) {
            dropped = new DatabaseDrop(environment, target, request.limits(), null)
                    .run("schema.forceReset", "The schema is made in the empty database then.")
                    .isPresent();
            if (!dropped) {
                return new Result(Outcome.CANCELLED, target.address(), 0, List.of(), List.of(), null);
            }
        }
        warnOfHistory(target);
        Catalog actual = target.introspect();
        Plan plan = new RenameResolution(environment.prompts(), loaded.schema(), wanted)
                .decide(
                        actual,
                        dropped ? List.of() : new RenameFile(request.layout()).read(),
                        dropped ? List.of() : request.renames())
                .plan(actual, wanted, target.normalForms());
        List<String> unmodelled = DriftCheck.unmodelled(actual);
        DataLoss loss = DataLoss.evaluate(plan, target);
        refuseUnexecutable(loss);
        if (!new MigrationQuestions(environment.prompts())
                .accepts(loss, "Are you sure that you want to change the database and lose this?")) {
            return new Result(Outcome.CANCELLED, target.address(), 0, loss.warnings(), unmodelled, null);
        }
        int steps = new PlanExecution(target.connections()).run(plan);
        prove(target, wanted);
        GenerateCode.Result generated = request.generate()
                ? new GenerateCode(environment).run(new GenerateCode.Request(request.layout(), request.packageChoice()))
                : null;
        Outcome outcome = steps == 0 && !dropped ? Outcome.ALREADY_IN_SYNC : Outcome.PUSHED;
        return new Result(outcome, target.address(), steps, loss.warnings(), unmodelled, generated);
    }

    private void warnOfHistory(TargetDatabase target) {
        if (PendingMigrations.history(target).exists()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                            CommandCode.PUSH_PAST_HISTORY,
                            "The database " + target.address() + " has a migration history, and a push goes past it.",
                            "To keep a history, use schema:migrate-dev; it can make a migration of what was pushed"
                                    + " (-Dschema.drift=adopt)."));
        }
    }

    private static void refuseUnexecutable(DataLoss loss) {
        if (!loss.unexecutable().isEmpty()) {
            throw new DiagnosticException(loss.unexecutable().stream()
                    .map(text -> Diagnostic.error(
                            MigrationCode.UNEXECUTABLE,
                            text,
                            "Give it a default or an @backfill, or make it optional first and fill it.",
                            "Or, when all of the data may go: -Dschema.forceReset."))
                    .toList());
        }
    }

    private void prove(TargetDatabase target, MappedSchema wanted) {
        Plan rest =
                new MigrationPlanner(target.normalForms()).plan(target.introspect(), wanted.catalog(), wanted.hints());
        if (!rest.isEmpty()) {
            environment
                    .reporter()
                    .warn(Diagnostic.warning(
                                    MigrationCode.UNPROVEN,
                                    "The statements ran, and the database still differs from the schema.",
                                    "Compare these lines with the schema, and change by hand what is missing.")
                            .because(String.join("\n", DriftCheck.lines(rest.changes()))));
        }
    }

    /**
     * What to do.
     *
     * @param forceReset drop everything first; {@code schema.forceReset} has to say so too
     * @param limits from when on the database counts as more than a developer's
     * @param generate run {@link GenerateCode} at the end
     * @param renames answers about renames, as for {@link MigrateDev}; without meaning when everything is dropped first
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            boolean forceReset,
            ResetLimits limits,
            boolean generate,
            PackageChoice packageChoice,
            List<String> renames) {

        public Request {
            renames = List.copyOf(renames);
        }

        /** Without answers about renames. */
        public Request(
                ProjectLayout layout,
                DatabaseOptions database,
                boolean forceReset,
                ResetLimits limits,
                boolean generate,
                PackageChoice packageChoice) {
            this(layout, database, forceReset, limits, generate, packageChoice, List.of());
        }
    }

    /**
     * What was done.
     *
     * @param steps how many steps were run
     * @param warnings what was lost, as confirmed
     * @param unmodelled by name, the objects in the database that the schema language cannot say; they stay as they are
     */
    public record Result(
            Outcome outcome,
            DatabaseAddress database,
            int steps,
            List<String> warnings,
            List<String> unmodelled,
            GenerateCode.@Nullable Result generated) {

        public Result {
            warnings = List.copyOf(warnings);
            unmodelled = List.copyOf(unmodelled);
        }
    }

    /** How it ended when it did not fail. */
    public enum Outcome {
        /** There was nothing to do. */
        ALREADY_IN_SYNC,
        /** The database was changed. */
        PUSHED,
        /** A person said no. */
        CANCELLED
    }
}

package dev.mvnschema.cli;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.migration.WipedState;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.seed.ClassPathSeeders;
import dev.mvnschema.seed.SeedNames;
import dev.mvnschema.seed.SeedRunner;
import dev.mvnschema.seed.SeededStep;
import dev.mvnschema.seed.Seeds;
import dev.mvnschema.workflow.Backup;
import dev.mvnschema.workflow.BackupChoice;
import dev.mvnschema.workflow.DeployOptions;
import dev.mvnschema.workflow.HistoryResolution;
import dev.mvnschema.workflow.ResolveChoice;
import dev.mvnschema.workflow.SeedReport;
import dev.mvnschema.workflow.StatusCheck;
import dev.mvnschema.workflow.StatusReport;
import dev.mvnschema.workflow.StatusResult;
import dev.mvnschema.workflow.TargetDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One method per command: finds files and database, calls the toolkit, renders the result. */
final class Commands {

    /** What {@link #run} knows. */
    static final Set<String> NAMES = Set.of("deploy", "status", "resolve", "seed", "validate");

    private final Console console;
    private final Options options;
    private final Places places;

    Commands(Console console, Options options, Map<String, String> variables) {
        this.console = console;
        this.options = options;
        this.places = new Places(options, variables);
    }

    /** The exit code. */
    int run(String command) {
        console.json();
        if (options.words().size() > 1) {
            throw Options.bad("Only one command is run at a time: " + String.join(" ", options.words()) + ".");
        }
        return switch (command) {
            case "deploy" -> deploy();
            case "status" -> status();
            case "resolve" -> resolve();
            case "seed" -> seed();
            case "validate" -> validate();
            default -> throw Options.bad("There is no command " + command + ".");
        };
    }

    private int deploy() {
        MigrationDirectory directory = migrations();
        DeployOptions deploy = new DeployOptions(
                options.value("lockTimeout"),
                options.number("lockAttempts"),
                options.value("statementTimeout"),
                options.value("lockWait"),
                false,
                options.list("placeholders"));
        TargetDatabase target = places.database();
        MigrationComparison comparison = MigrationComparison.of(directory, history(target));
        List<Diagnostic> problems = HistoryProblems.ofDeploy(comparison);
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
        List<String> applied = List.of();
        if (!comparison.toRun().isEmpty()) {
            BackupChoice backup = BackupChoice.of(options.value("backup"), options.value("pgDump"));
            if (backup != null) {
                new Backup(console, backup.program()).run(target, Path.of(backup.file()));
            }
            applied = new MigrationRunner(console, deploy.settings())
                    .migrate(target.connections(), target.schema(), directory);
        }
        String text = applied.isEmpty()
                ? "Nothing to apply: "
                        + (directory.size() == 1 ? "the migration is" : "all " + directory.size() + " migrations are")
                        + " in " + target.address() + "."
                : "Applied " + applied.size() + (applied.size() == 1 ? " migration" : " migrations") + " to "
                        + target.address() + ".";
        console.write(console.json() ? Json.files("applied", applied, text) : text);
        return 0;
    }

    private int status() {
        TargetDatabase target = places.database();
        String shadow = options.value("shadowUrl");
        @Nullable
        Supplier<ShadowDatabase> replay =
                shadow == null ? null : () -> new ShadowDatabase(new WipedState(DatabaseUrl.parse(shadow)), console);
        StatusResult result = new StatusCheck(console).run(target, places.migrations(), replay);
        StatusReport report = new StatusReport(result);
        if (console.json()) {
            console.write(report.json());
        } else {
            String next = report.nextStep();
            console.write(String.join("\n", report.lines()) + (next == null ? "" : "\n" + console.said(next)));
        }
        return result.verdict().exitCode();
    }

    private int resolve() {
        ResolveChoice choice =
                new ResolveChoice(options.list("applied"), options.list("rolledBack"), options.list("edited"));
        choice.refuseUnlessOne();
        TargetDatabase target = places.database();
        List<String> files = choice.apply(new HistoryResolution(target, migrations(), console));
        String text = files.isEmpty()
                ? "Nothing to resolve in " + target.address() + "."
                : "Marked as " + choice.verb() + ": " + String.join(", ", files) + ".";
        console.write(console.json() ? Json.files("resolved", files, text) : text);
        return 0;
    }

    private int seed() {
        TargetDatabase target = places.database();
        Seeds seeds = Seeds.find(
                places.seeds(),
                options.value("environment"),
                target.allSchemas(),
                SeedNames.NONE,
                ClassPathSeeders.of(Commands.class.getClassLoader()),
                Path::toString);
        List<SeededStep> steps =
                seeds.isEmpty() ? List.of() : new SeedRunner(console).run(target.connections(), target.schema(), seeds);
        SeedReport report = new SeedReport(target.address().toString(), steps);
        console.write(console.json() ? report.json() : String.join("\n", report.lines()));
        return 0;
    }

    private int validate() {
        MigrationDirectory directory = migrations();
        int schemaFiles = places.validateSchema(console);
        String text = directory.size() + " migrations are well-formed"
                + (schemaFiles == 0 ? "." : ", and so is the schema in " + schemaFiles + " files.");
        console.write(console.json() ? Json.files("warnings", List.of(), text) : text);
        return 0;
    }

    private MigrationDirectory migrations() {
        MigrationDirectory directory = places.migrations();
        directory.warnings().forEach(console::warn);
        return directory;
    }

    private static MigrationHistory history(TargetDatabase target) {
        try (Connection connection = target.connections().open()) {
            return MigrationHistory.read(connection, target.schema());
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }
}

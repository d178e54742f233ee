package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.UndoFile;
import dev.mvnschema.migration.Version;
import dev.mvnschema.plan.UndoPlan;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code schema:undo}: takes the last migration back in a development database, with the file that was written beside it. The
 * file is tried in the shadow database first: it must lead to what was there before. Asks ({@code schema.force}) when data is
 * lost. The migration file stays, and is pending then, unless it is to be deleted.
 */
public final class Undo {

    private final Environment environment;

    public Undo(Environment environment) {
        this.environment = environment;
    }

    /**
     * Undoes, or writes the undo file anew.
     *
     * @throws DiagnosticException when there is no undo file, it was made for another text of the migration or does not lead
     *     back, the database is not what its migrations make or not on this machine, or nobody confirmed a loss
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        refuseForeignHost(target, request.allowedHosts());
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        UndoFiles files = new UndoFiles(request.layout(), target, databases.shadow(target));
        List<MigrationFile> undone = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            MigrationHistory history = PendingMigrations.history(target);
            MigrationComparison comparison = MigrationComparison.of(directory, history);
            refuse(HistoryProblems.ofReplay(comparison));
            Optional<MigrationFile> last = last(comparison, history);
            if (last.isEmpty()) {
                return new Result(Outcome.NOTHING, target.address(), List.of(), List.of());
            }
            MigrationFile migration = last.get();
            List<MigrationFile> before = comparison.applied().stream()
                    .filter(file -> !file.equals(migration))
                    .toList();
            if (request.createOnly()) {
                written.addAll(files.write(before, List.of(migration)));
                return new Result(Outcome.WRITTEN, target.address(), List.of(migration.script()), written);
            }
            UndoFile undo = undoOf(request.layout(), migration);
            refuseDrift(files.replay(comparison.applied()), target);
            UndoPlan plan = files.plan(before, migration);
            rehearse(files, comparison.applied(), before, undo);
            if (!confirmed(plan, target, migration)) {
                return result(undone.isEmpty() ? Outcome.CANCELLED : Outcome.UNDONE, target, undone);
            }
            new UndoExecution(environment.reporter(), target).run(migration, undo);
            undone.add(migration);
            goesOn = undo.continues();
        }
        if (request.delete()) {
            undone.forEach(migration -> UndoFiles.delete(List.of(
                    migration.path(),
                    migration.path().resolveSibling(migration.path().getFileName() + ".conf"),
                    UndoFile.pathOf(request.layout().migrationsDirectory(), migration))));
        }
        return result(Outcome.UNDONE, target, undone);
    }

    private static Result result(Outcome outcome, TargetDatabase target, List<MigrationFile> undone) {
        return new Result(
                outcome,
                target.address(),
                undone.stream().map(MigrationFile::script).toList(),
                List.of());
    }

    private static void refuse(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }

    private static void refuseForeignHost(TargetDatabase target, List<String> allowedHosts) {
        boolean allowed =
                target.connections().url().hosts().stream().allMatch(host -> allowedHosts.contains(host.host()));
        if (!target.connections().url().isLoopback() && !allowed) {
            throw new DiagnosticException(Diagnostic.error(
                    RenameCode.UNDO_REFUSED,
                    "The database " + target.address() + " is not on this machine, so nothing is undone there.",
                    "If it is a development database: -Dschema.allowHosts="
                            + target.address().host(),
                    "In production, go forward: write a migration that makes what was there before."));
        }
    }

    /** The one with the highest rank of those that have a file. */
    private static Optional<MigrationFile> last(MigrationComparison comparison, MigrationHistory history) {
        return history.rows().stream()
                .filter(row ->
                        row.version() != null && row.success() && row.type().equals("SQL"))
                .max(Comparator.comparing(HistoryRow::rank))
                .flatMap(row -> comparison.applied().stream()
                        .filter(file -> Objects.equals(row.version(), file.version()))
                        .findFirst());
    }

    private static UndoFile undoOf(ProjectLayout layout, MigrationFile migration) {
        Path path = UndoFile.pathOf(layout.migrationsDirectory(), migration);
        String anew = "Have it made from what the migrations make: schema:undo -Dschema.createOnly; read it, then run"
                + " schema:undo again.";
        UndoFile undo = UndoFile.read(layout.migrationsDirectory(), migration)
                .orElseThrow(() -> new DiagnosticException(Diagnostic.error(
                        RenameCode.NO_UNDO_FILE,
                        "The migration " + migration.script() + " has no undo file " + layout.display(path) + ".",
                        "Restore it from version control.",
                        anew)));
        if (!undo.isFor(migration)) {
            throw new DiagnosticException(Diagnostic.error(
                    RenameCode.STALE_UNDO_FILE,
                    "The undo file " + layout.display(path) + " was made for another text of " + migration.script()
                            + ".",
                    anew));
        }
        return undo;
    }

    private void refuseDrift(Catalog expected, TargetDatabase target) {
        List<String> drift = DriftCheck.between(expected, target.introspect(), target.normalForms());
        if (!drift.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            MigrationCode.DRIFT,
                            "The database " + target.address()
                                    + " is not what its migrations make; nothing was undone.",
                            "Run schema:migrate-dev first: it offers what can be done.")
                    .because(DriftRepair.explained(drift)));
        }
    }

    private void rehearse(UndoFiles files, List<MigrationFile> applied, List<MigrationFile> before, UndoFile undo) {
        Version last = applied.stream()
                .map(MigrationFile::version)
                .flatMap(java.util.stream.Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(new Version("0"));
        Version next = new Version(new BigInteger(last.text().replaceAll("\\..*", ""))
                .add(BigInteger.ONE)
                .toString());
        Catalog result = files.replay(UndoFiles.with(applied, undo.asMigration(next)));
        List<String> rest = DriftCheck.between(files.replay(before), result, files.normalForms(before));
        if (!rest.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(
                            RenameCode.UNDO_LEADS_ELSEWHERE,
                            "The undo file " + undo.path().getFileName()
                                    + " does not lead to what was there before its migration; nothing was undone.",
                            "Correct it, or have it made anew: schema:undo -Dschema.createOnly.")
                    .because("From what was there before to what it makes:\n" + String.join("\n", rest)));
        }
    }

    private boolean confirmed(UndoPlan plan, TargetDatabase target, MigrationFile migration) {
        DataLoss loss = DataLoss.evaluate(plan.plan(), plan.hints(), target);
        if (!loss.failing().isEmpty()) {
            throw new DiagnosticException(loss.failing().stream()
                    .map(finding -> Diagnostic.error(
                            MigrationCode.UNEXECUTABLE,
                            loss.text(finding),
                            "Correct or delete these rows, then run this again."))
                    .toList());
        }
        if (loss.warnings().isEmpty()) {
            return true;
        }
        Prompts.Answer answer = environment
                .prompts()
                .confirm(new Prompts.Confirmation(
                        "schema.force",
                        loss.warnings(),
                        "Are you sure that you want to undo " + migration.script() + " and lose this?"));
        if (answer == Prompts.Answer.NOBODY) {
            throw new DiagnosticException(Diagnostic.error(
                            RenameCode.UNDO_NOT_CONFIRMED,
                            "To undo " + migration.script()
                                    + " loses data, and nobody confirmed it; nothing was undone.",
                            "Run it in a terminal and answer, or say -Dschema.force.")
                    .because(String.join("\n", loss.warnings())));
        }
        return answer == Prompts.Answer.YES;
    }

    /**
     * What to do.
     *
     * @param allowedHosts hosts other than this machine whose databases are for development
     * @param delete whether the files of the migration are deleted when it is undone
     * @param createOnly whether the undo file of the last migration is written anew, and nothing undone
     */
    public record Request(
            ProjectLayout layout,
            DatabaseOptions database,
            List<String> allowedHosts,
            boolean delete,
            boolean createOnly) {

        public Request {
            allowedHosts = List.copyOf(allowedHosts);
        }
    }

    /**
     * What was done.
     *
     * @param migrations the scripts of the migrations concerned, the last one first
     * @param written undo files that were written
     */
    public record Result(Outcome outcome, DatabaseAddress database, List<String> migrations, List<Path> written) {

        public Result {
            migrations = List.copyOf(migrations);
            written = List.copyOf(written);
        }
    }

    /** How it ended when it did not fail. */
    public enum Outcome {
        /** No migration is applied. */
        NOTHING,
        /** A person said no. */
        CANCELLED,
        /** The undo file was written, and nothing undone. */
        WRITTEN,
        /** The migrations are undone; their files are pending, or deleted. */
        UNDONE
    }
}

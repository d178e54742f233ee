package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.deploy.DeployCode;
import dev.mvnschema.postgres.DatabaseUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What in a history keeps new migrations from being applied. */
public final class HistoryProblems {

    private HistoryProblems() {}

    /** What keeps the history from being replayed, besides the problems that keep it from going on. */
    public static List<Diagnostic> ofReplay(MigrationComparison comparison) {
        List<Diagnostic> problems = new ArrayList<>(of(comparison));
        if (comparison.applied().isEmpty()) {
            comparison.in(MigrationState.BASELINE).forEach(record -> problems.add(baselineWithoutFile(record)));
        }
        return problems;
    }

    /** One error for each failed, edited, missing or out-of-order migration. */
    public static List<Diagnostic> of(MigrationComparison comparison) {
        List<Diagnostic> problems = new ArrayList<>();
        for (MigrationRecord record : comparison.records()) {
            add(problems, record, comparison);
        }
        return problems;
    }

    private static void add(List<Diagnostic> problems, MigrationRecord record, MigrationComparison comparison) {
        switch (record.state()) {
            case FAILED -> problems.add(failed(record));
            case EDITED -> problems.add(edited(record));
            case MISSING -> problems.add(missing(record));
            case OUT_OF_ORDER -> problems.add(outOfOrder(record, comparison));
            default -> {
                // nothing in the way
            }
        }
    }

    /**
     * What keeps a deploy from going on. A failed migration does not when its file is there: the deploy takes it up where it
     * stopped.
     */
    public static List<Diagnostic> ofDeploy(MigrationComparison comparison) {
        Optional<Version> newest = comparison.files().stream()
                .map(MigrationFile::version)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
        List<String> above = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (MigrationRecord record : comparison.records()) {
            boolean taken = comparison.failed().stream()
                    .anyMatch(file -> file.script().equals(record.file()) && record.state() == MigrationState.FAILED);
            if (isAbove(record, newest)) {
                above.add(record.file());
            } else if (!taken) {
                add(problems, record, comparison);
            }
        }
        if (!above.isEmpty()) {
            problems.add(newer(above, newest));
        }
        return problems;
    }

    private static boolean isAbove(MigrationRecord record, Optional<Version> newest) {
        String version = record.version();
        return record.state() == MigrationState.MISSING
                && version != null
                && (newest.isEmpty() || new Version(version).compareTo(newest.get()) > 0);
    }

    private static Diagnostic newer(List<String> above, Optional<Version> newest) {
        return Diagnostic.error(
                DeployCode.NEWER_DATABASE,
                "The database is ahead of these files: " + String.join(", ", above)
                        + (above.size() == 1 ? " was" : " were") + " applied, and "
                        + newest.map(version -> "the newest file has the version " + version)
                                .orElse("there is no migration file")
                        + ".",
                "This is an older version of the project, or another project's database: deploy the newer one.",
                "When the files are lost, bring them back from version control before anything new is written.");
    }

    /** For a database with tables of its own and no history. */
    public static Diagnostic notManaged(DatabaseUrl url) {
        return Diagnostic.error(
                MigrationCode.NOT_MANAGED,
                "The database \"" + url.database() + "\" at " + url.address()
                        + " has tables and no migration history, so nothing is applied to it.",
                "Check that it is the right database.",
                "To take it over: schema:adopt writes a first migration that equals what is there, and records it as"
                        + " applied. If the migrations make it already: schema:resolve -Dschema.applied=<version>.");
    }

    /**
     * For a database that a deploy finds to be something else than its applied migrations make.
     *
     * @param database as a person knows it
     * @param drift line by line
     */
    public static DiagnosticException drift(String database, List<String> drift) {
        return new DiagnosticException(Diagnostic.error(
                        MigrationCode.DRIFT,
                        "The database " + database + " is not what its applied migrations make; nothing was applied.",
                        "Undo in the database what was done by hand, or write it as a migration"
                                + " (schema:status shows it again).",
                        "To deploy all the same: -Dschema.checkDrift=false.")
                .because("From what the migrations make to what is there:\n" + String.join("\n", drift)));
    }

    /** For a baseline that no file stands behind: nobody knows what it stands for. */
    private static Diagnostic baselineWithoutFile(MigrationRecord record) {
        return Diagnostic.error(
                MigrationCode.MISSING,
                "The database was baselined at version " + record.version()
                        + ", and no file makes what was there then.",
                "Write a migration of that version that makes it; it is never run on this database.");
    }

    private static Diagnostic failed(MigrationRecord record) {
        return Diagnostic.error(
                MigrationCode.FAILED,
                "The migration " + record.file() + " failed in this database" + at(record)
                        + "; nothing is applied on top of it.",
                "schema:deploy goes on where it stopped, and does nothing of it twice; correct the file first when one of"
                        + " its statements failed.",
                "When it was finished or undone by hand: schema:resolve -Dschema.applied=" + name(record)
                        + " or -Dschema.rolledBack=" + name(record) + ".",
                "In development: schema:reset.");
    }

    private static Diagnostic edited(MigrationRecord record) {
        return Diagnostic.error(
                MigrationCode.EDITED,
                "The migration " + record.file() + " was edited after it was applied" + at(record) + ".",
                "Take the edit back (git checkout), and put the change into a new migration.",
                "If the edit changes nothing in a database: schema:resolve -Dschema.edited=" + name(record)
                        + " (in development also schema:migrate-dev -Dschema.acceptEdited).",
                "In development, if the edit is meant to change something: schema:reset.");
    }

    private static Diagnostic missing(MigrationRecord record) {
        return Diagnostic.error(
                MigrationCode.MISSING,
                "The migration " + record.file() + " was applied" + at(record) + ", and its file is gone.",
                "Bring the file back: another branch or a newer version of this project may have it.",
                "In development, if it is gone for good: schema:reset.");
    }

    private static Diagnostic outOfOrder(MigrationRecord record, MigrationComparison comparison) {
        String newest = comparison.applied().isEmpty()
                ? "a later one"
                : comparison.applied().get(comparison.applied().size() - 1).script();
        return Diagnostic.error(
                MigrationCode.OUT_OF_ORDER,
                "The migration " + record.file() + " is pending and older than " + newest + ", which is applied.",
                "Rename it to a version above the last applied one, if it is applied nowhere else.",
                "In development: schema:reset applies all of them in their order.");
    }

    private static String name(MigrationRecord record) {
        return record.version() == null ? record.file() : record.version();
    }

    private static String at(MigrationRecord record) {
        return record.appliedAt() == null ? "" : " on " + record.appliedAt();
    }
}

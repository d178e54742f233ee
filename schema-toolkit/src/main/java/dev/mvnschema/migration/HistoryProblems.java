package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.postgres.DatabaseUrl;
import java.util.ArrayList;
import java.util.List;

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
        return problems;
    }

    /** For a database with tables of its own and no history. */
    public static Diagnostic notManaged(DatabaseUrl url) {
        return Diagnostic.error(
                MigrationCode.NOT_MANAGED,
                "The database \"" + url.database() + "\" at " + url.address()
                        + " has tables and no migration history, so nothing is applied to it.",
                "Check that it is the right database.",
                "To take it over: schema:adopt writes a first migration that equals what is there, and records it as"
                        + " applied.");
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
                "Look at what of it was done, undo or finish it by hand, and remove its row from flyway_schema_history"
                        + " (flyway repair does that too).",
                "In development: schema:reset.");
    }

    private static Diagnostic edited(MigrationRecord record) {
        return Diagnostic.error(
                MigrationCode.EDITED,
                "The migration " + record.file() + " was edited after it was applied" + at(record) + ".",
                "Take the edit back (git checkout), and put the change into a new migration.",
                "In development, when the edited files still make what is there: schema:migrate-dev"
                        + " -Dschema.acceptEdited takes them as they are now.",
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

    private static String at(MigrationRecord record) {
        return record.appliedAt() == null ? "" : " on " + record.appliedAt();
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.workflow.StatusResult.Verdict;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How files, history and database stand to one another, for a database that was found before. Changes nothing. */
public final class StatusCheck {

    private final Reporter reporter;

    public StatusCheck(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Compares.
     *
     * @param shadow gives the database to replay the applied migrations in; asked only when that is possible, and null for a
     *     status without drift
     * @throws DiagnosticException when the database cannot be read; whatever is wrong with the migrations is in the result
     */
    public StatusResult run(
            TargetDatabase target, MigrationDirectory directory, @Nullable Supplier<ShadowDatabase> shadow) {
        directory.warnings().forEach(reporter::warn);
        MigrationHistory history = PendingMigrations.history(target);
        MigrationComparison comparison = MigrationComparison.of(directory, history);
        boolean unmanaged = !history.exists() && target.hasTables();
        if (shadow == null) {
            return result(target, comparison, unmanaged, "it was not asked for", List.of(), List.of());
        }
        if (!HistoryProblems.ofReplay(comparison).isEmpty()) {
            return result(target, comparison, unmanaged, "the history does not match the files", List.of(), List.of());
        }
        if (unmanaged) {
            return result(target, comparison, true, "the database has no migration history", List.of(), List.of());
        }
        Catalog actual = target.introspect();
        List<String> unmodelled = DriftCheck.unmodelled(actual);
        try {
            Catalog expected = shadow.get().replay(comparison.applied(), target.schema(), target.scope());
            return result(target, comparison, false, null, DriftCheck.between(expected, actual), unmodelled);
        } catch (DiagnosticException e) {
            // The rest of the status is worth telling all the same.
            e.diagnostics().stream().map(StatusCheck::asWarning).forEach(reporter::warn);
            return result(target, comparison, false, "the migrations could not be replayed", List.of(), unmodelled);
        }
    }

    private static StatusResult result(
            TargetDatabase target,
            MigrationComparison comparison,
            boolean unmanaged,
            @Nullable String driftSkipped,
            List<String> drift,
            List<String> unmodelled) {
        Verdict verdict = comparison.pending().isEmpty() ? Verdict.UP_TO_DATE : Verdict.PENDING;
        if (!drift.isEmpty()) {
            verdict = Verdict.DRIFT;
        }
        if (!HistoryProblems.of(comparison).isEmpty()) {
            verdict = Verdict.FAILED_OR_EDITED;
        }
        return new StatusResult(
                target.address(), comparison.records(), unmanaged, driftSkipped, drift, unmodelled, verdict);
    }

    private static Diagnostic asWarning(Diagnostic found) {
        return new Diagnostic(
                found.code(),
                Severity.WARNING,
                found.span(),
                "Drift was not checked. " + found.message(),
                found.why(),
                found.nextSteps());
    }
}

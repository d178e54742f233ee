package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.MigrationState;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.migration.deploy.DeployLedger;
import dev.mvnschema.migration.deploy.DeployLock;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.workflow.StatusResult.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        History history = history(target);
        MigrationComparison comparison = history.compare(directory);
        boolean unmanaged = !history.rows().exists() && target.hasTables();
        Drift drift = drift(target, comparison, unmanaged, shadow);
        return new StatusResult(
                target.address(),
                comparison.records(),
                unmanaged,
                history.unfinished(),
                drift.skipped(),
                drift.lines(),
                drift.unmodelled(),
                verdict(comparison, drift));
    }

    private Drift drift(
            TargetDatabase target,
            MigrationComparison comparison,
            boolean unmanaged,
            @Nullable Supplier<ShadowDatabase> shadow) {
        if (shadow == null) {
            return Drift.notChecked("it was not asked for");
        }
        if (unmanaged) {
            return Drift.notChecked("the database has no migration history");
        }
        if (!comparison.in(MigrationState.APPLYING).isEmpty()) {
            return Drift.notChecked("another deploy is at work");
        }
        if (!HistoryProblems.ofReplay(comparison).isEmpty()) {
            return Drift.notChecked("the history does not match the files");
        }
        Catalog actual = target.introspect();
        List<String> unmodelled = DriftCheck.unmodelled(actual);
        try {
            ShadowDatabase replayed = shadow.get();
            Catalog expected = replayed.replay(comparison.applied(), target.schema(), target.scope());
            NormalForms forms = replayed.normalForms(comparison.applied(), target.schema());
            return new Drift(null, DriftCheck.between(expected, actual, forms), unmodelled);
        } catch (DiagnosticException e) {
            // The rest of the status is worth telling all the same.
            e.diagnostics().stream().map(StatusCheck::asWarning).forEach(reporter::warn);
            return new Drift("the migrations could not be replayed", List.of(), unmodelled);
        }
    }

    private static Verdict verdict(MigrationComparison comparison, Drift drift) {
        if (!HistoryProblems.of(comparison).isEmpty()) {
            return Verdict.FAILED_OR_EDITED;
        }
        if (!drift.lines().isEmpty()) {
            return Verdict.DRIFT;
        }
        boolean done = comparison.in(MigrationState.APPLYING).isEmpty()
                && comparison.pending().isEmpty();
        return done ? Verdict.UP_TO_DATE : Verdict.PENDING;
    }

    private static History history(TargetDatabase target) {
        try (Connection connection = target.connections().open()) {
            // Asked before and after: a deploy may begin or end while the tables are read.
            boolean held = DeployLock.held(connection, target.schema());
            MigrationHistory rows = MigrationHistory.read(connection, target.schema());
            List<UnfinishedMigration> unfinished =
                    UnfinishedMigration.of(new DeployLedger(connection, target.schema()).entries());
            return new History(rows, unfinished, held || DeployLock.held(connection, target.schema()));
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
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

    /** What the database remembers. */
    private record History(MigrationHistory rows, List<UnfinishedMigration> unfinished, boolean deploying) {

        MigrationComparison compare(MigrationDirectory directory) {
            MigrationComparison comparison = MigrationComparison.of(directory, rows);
            return deploying
                    ? comparison.whileApplying(
                            unfinished.stream().map(UnfinishedMigration::file).collect(Collectors.toSet()))
                    : comparison;
        }
    }

    private record Drift(@Nullable String skipped, List<String> lines, List<String> unmodelled) {

        static Drift notChecked(String why) {
            return new Drift(why, List.of(), List.of());
        }
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.migration.DriftCheck;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationRecord;
import java.util.List;
import java.util.Optional;

/** {@code schema:status}: how the migration directory, the history and the database stand to one another. Changes nothing. */
public final class Status {

    private final Environment environment;

    public Status(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the database cannot be read; whatever is wrong with the
     *     migrations is in the result
     */
    public Result run(Request request) {
        Databases databases = new Databases(environment, request.layout(), request.database());
        TargetDatabase target = databases.open(false);
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        MigrationComparison comparison = new PendingMigrations(environment.reporter()).compare(directory, target);
        boolean comparable = HistoryProblems.ofReplay(comparison).isEmpty();
        if (!request.checkDrift() || !comparable) {
            return new Result(
                    target.address(),
                    comparison.records(),
                    false,
                    List.of(),
                    List.of(),
                    verdict(comparison, List.of()));
        }
        Catalog actual = target.introspect();
        Optional<Catalog> expected = expected(databases, target, comparison);
        if (expected.isEmpty()) {
            return new Result(
                    target.address(),
                    comparison.records(),
                    false,
                    List.of(),
                    DriftCheck.unmodelled(actual),
                    verdict(comparison, List.of()));
        }
        List<String> drift = DriftCheck.between(expected.get(), actual);
        return new Result(
                target.address(),
                comparison.records(),
                true,
                drift,
                DriftCheck.unmodelled(actual),
                verdict(comparison, drift));
    }

    /** Empty when the migrations cannot be replayed: the rest of the status is worth telling all the same. */
    private Optional<Catalog> expected(Databases databases, TargetDatabase target, MigrationComparison comparison) {
        try {
            return Optional.of(databases.shadow(target).replay(comparison.applied(), target.schema(), target.scope()));
        } catch (DiagnosticException e) {
            e.diagnostics().stream().map(Status::asWarning).forEach(environment.reporter()::warn);
            return Optional.empty();
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

    private static Verdict verdict(MigrationComparison comparison, List<String> drift) {
        if (!HistoryProblems.of(comparison).isEmpty()) {
            return Verdict.FAILED_OR_EDITED;
        }
        if (!drift.isEmpty()) {
            return Verdict.DRIFT;
        }
        return comparison.pending().isEmpty() ? Verdict.UP_TO_DATE : Verdict.PENDING;
    }

    /**
     * What to do.
     *
     * @param checkDrift replay the applied migrations in the shadow database and compare the result with the database
     */
    public record Request(ProjectLayout layout, DatabaseOptions database, boolean checkDrift) {}

    /**
     * What was done.
     *
     * @param migrations in the order of their versions
     * @param drift one line per difference between what the applied migrations make and what is there; empty without drift
     *     or when it was not checked
     * @param unmodelled by name, the objects in the database that the schema language cannot say
     */
    public record Result(
            DatabaseAddress database,
            List<MigrationRecord> migrations,
            boolean driftChecked,
            List<String> drift,
            List<String> unmodelled,
            Verdict verdict) {

        public Result {
            migrations = List.copyOf(migrations);
            drift = List.copyOf(drift);
            unmodelled = List.copyOf(unmodelled);
        }
    }

    /** The worst thing found. An error that ends the command has the exit code 1. */
    public enum Verdict {
        UP_TO_DATE(0),
        PENDING(2),
        FAILED_OR_EDITED(3),
        DRIFT(4);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}

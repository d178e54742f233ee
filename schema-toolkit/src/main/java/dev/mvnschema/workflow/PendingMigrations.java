package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads where files and history stand, and applies what is pending. */
final class PendingMigrations {

    private final Reporter reporter;

    PendingMigrations(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The files of the project beside the history of the database. */
    MigrationComparison compare(MigrationDirectory directory, TargetDatabase target) {
        directory.warnings().forEach(reporter::warn);
        return MigrationComparison.of(directory, history(target));
    }

    /** What the database remembers. */
    static MigrationHistory history(TargetDatabase target) {
        try (Connection connection = target.connections().open()) {
            return MigrationHistory.read(connection, target.schema());
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    /**
     * Applies what is pending; nothing when the history has a problem. Flyway is not even loaded when there is nothing to do.
     *
     * @return the names of the files that were applied
     */
    List<String> apply(ProjectLayout layout, TargetDatabase target) {
        MigrationDirectory directory = MigrationDirectory.read(layout.migrationsDirectory());
        MigrationComparison comparison = compare(directory, target);
        refuseProblems(comparison);
        return comparison.pending().isEmpty() ? List.of() : run(layout, target);
    }

    /** Applies whatever Flyway finds pending. */
    List<String> run(ProjectLayout layout, TargetDatabase target) {
        return new MigrationRunner(reporter)
                .migrate(target.connections(), target.schema(), layout.migrationsDirectory(), UnaryOperator.identity());
    }

    static void refuseProblems(MigrationComparison comparison) {
        List<Diagnostic> problems = HistoryProblems.of(comparison);
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }
}

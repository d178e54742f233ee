package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.migration.deploy.DeploySettings;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads where files and history stand, and applies what is pending. */
final class PendingMigrations {

    private final Reporter reporter;
    private final DeploySettings settings;

    PendingMigrations(Reporter reporter) {
        this(reporter, DeploySettings.DEFAULT);
    }

    PendingMigrations(Reporter reporter, DeploySettings settings) {
        this.reporter = reporter;
        this.settings = settings;
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
     * Applies what is pending; nothing when the history has a problem. With nothing to do it takes no lock, so that it waits for
     * nobody.
     *
     * @return the names of the files that were applied
     */
    List<String> apply(MigrationDirectory directory, TargetDatabase target) {
        MigrationComparison comparison = compare(directory, target);
        refuse(HistoryProblems.ofDeploy(comparison));
        return comparison.toRun().isEmpty() ? List.of() : run(directory, target);
    }

    /** Applies whatever is pending by the time the lock is held. */
    List<String> run(ProjectLayout layout, TargetDatabase target) {
        return run(MigrationDirectory.read(layout.migrationsDirectory()), target);
    }

    private List<String> run(MigrationDirectory directory, TargetDatabase target) {
        return new MigrationRunner(reporter, settings).migrate(target.connections(), target.schema(), directory);
    }

    private static void refuse(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }
}

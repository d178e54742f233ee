package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.UndoFile;
import dev.mvnschema.migration.deploy.HistoryEdit;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Runs an undo file and forgets its migration, in one transaction under the lock of deploys. */
final class UndoExecution {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Reporter reporter;
    private final TargetDatabase target;

    UndoExecution(Reporter reporter, TargetDatabase target) {
        this.reporter = reporter;
        this.target = target;
    }

    /**
     * Runs it.
     *
     * @throws DiagnosticException when a statement fails; nothing is changed then
     */
    void run(MigrationFile migration, UndoFile undo) {
        reporter.progress("Undoing " + migration.script());
        HistoryEdit.run(target.connections(), target.schema(), reporter, PATIENCE, edit -> {
            List<HistoryRow> rows = edit.history().rows().stream()
                    .filter(row -> row.version() != null && row.version().equals(migration.version()))
                    .toList();
            try {
                edit.execute(undo.text());
            } catch (SQLException e) {
                throw new DiagnosticException(
                        Diagnostic.error(
                                MigrationCode.MIGRATION_FAILED,
                                "A statement of " + undo.path().getFileName() + " failed: "
                                        + ConnectionFailure.reason(e) + " (SQLSTATE " + e.getSQLState() + ").",
                                "Nothing was changed. Correct the file, or the data that it does not expect."),
                        e);
            }
            rows.forEach(row -> {
                edit.remove(row);
                edit.forgetProgress(row.script());
            });
            return rows.size();
        });
    }
}

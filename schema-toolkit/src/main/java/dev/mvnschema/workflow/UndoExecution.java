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
import dev.mvnschema.postgres.script.ScriptStatement;
import dev.mvnschema.postgres.script.SqlScriptReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Runs an undo file and forgets its migration, in one transaction under the lock of deploys; statement by statement when there is
 * one in the file that PostgreSQL wants no transaction around.
 */
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
     * @throws DiagnosticException when a statement fails; nothing is changed then, or what stands before it in a file that runs
     *     statement by statement
     */
    void run(MigrationFile migration, UndoFile undo) {
        reporter.progress("Undoing " + migration.script());
        HistoryEdit.run(target.connections(), target.schema(), reporter, PATIENCE, edit -> {
            List<HistoryRow> rows = edit.history().rows().stream()
                    .filter(row -> row.version() != null && row.version().equals(migration.version()))
                    .toList();
            if (undo.isTransactional()) {
                whole(edit, undo);
            } else {
                oneByOne(edit, undo);
            }
            rows.forEach(row -> {
                edit.remove(row);
                edit.forgetProgress(row.script());
            });
            return rows.size();
        });
    }

    private static void whole(HistoryEdit edit, UndoFile undo) {
        try {
            edit.execute(undo.text());
        } catch (SQLException e) {
            throw failed(
                    undo,
                    "A statement",
                    e,
                    "Nothing was changed. Correct the file, or the data that it does not expect.");
        }
    }

    private static void oneByOne(HistoryEdit edit, UndoFile undo) {
        List<ScriptStatement> statements = SqlScriptReader.read(undo.text());
        for (int i = 0; i < statements.size(); i++) {
            try {
                edit.executeAlone(statements.get(i).sql());
            } catch (SQLException e) {
                String done = i == 0
                        ? "Nothing was changed. Correct the file, or the data that it does not expect."
                        : "The statements before it have run, and the migration still counts as applied: correct the"
                                + " file, have schema:migrate-dev revert what differs, and undo again.";
                throw failed(undo, "Statement " + (i + 1) + " of " + statements.size(), e, done);
            }
        }
    }

    private static DiagnosticException failed(UndoFile undo, String what, SQLException e, String next) {
        return new DiagnosticException(
                Diagnostic.error(
                        MigrationCode.MIGRATION_FAILED,
                        what + " of " + undo.path().getFileName() + " failed: " + ConnectionFailure.reason(e)
                                + " (SQLSTATE " + e.getSQLState() + ").",
                        next),
                e);
    }
}

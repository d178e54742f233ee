package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import java.time.Duration;

/** Applies one migration: in a transaction together with its row of the history, or part by part through the ledger. */
final class FileRunner {

    private final DeploySession session;
    private final HistoryTable history;
    private final StatementRunner statements;
    private final LockRetry retry;
    private final LedgerRunner ledger;
    private final Reporter reporter;

    FileRunner(
            DeploySession session,
            HistoryTable history,
            StatementRunner statements,
            LockRetry retry,
            LedgerRunner ledger,
            Reporter reporter) {
        this.session = session;
        this.history = history;
        this.statements = statements;
        this.retry = retry;
        this.ledger = ledger;
        this.reporter = reporter;
    }

    /**
     * Applies it, or goes on with it.
     *
     * @param recorded whether the history has a failed row of it
     * @throws StatementFailed when the server refuses a statement; a transaction left nothing then
     */
    void run(FilePlan plan, boolean recorded) throws SQLException, StatementFailed {
        if (!plan.whole() || recorded) {
            ledger.run(plan.whole() ? plan.divided() : plan, recorded);
            return;
        }
        try {
            retry.run(plan, () -> whole(plan));
        } catch (StatementFailed e) {
            if (!e.wantsNoTransaction() && !e.wantsCommittedEnum()) {
                throw e;
            }
            reporter.progress(plan.file().script() + " runs statement by statement: "
                    + (e.wantsCommittedEnum()
                            ? "it uses a value of an enum that it adds"
                            : "the server wants no transaction around one of them"));
            ledger.run(plan.divided(), false);
        }
    }

    private void whole(FilePlan plan) throws SQLException, StatementFailed {
        long start = System.nanoTime();
        MigrationFile file = plan.file();
        session.transaction(() -> {
            session.limits(plan.settings(), false);
            for (ScriptStatement statement : plan.units().get(0).statements()) {
                statements.run(plan, statement);
            }
            session.restore(plan.text());
            history.applied(file, Duration.ofNanos(System.nanoTime() - start));
        });
    }
}

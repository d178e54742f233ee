package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.deploy.DeployLedger.Entry;
import dev.mvnschema.migration.deploy.Probe.Outcome;
import dev.mvnschema.migration.deploy.Unbound.Unknowable;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies a migration part by part, and knows after any interruption where to go on. */
final class LedgerRunner {

    private final DeploySession session;
    private final HistoryTable history;
    private final DeployLedger ledger;
    private final StatementRunner statements;
    private final LockRetry retry;
    private final Reporter reporter;
    private final Probe probe;

    LedgerRunner(
            DeploySession session,
            HistoryTable history,
            DeployLedger ledger,
            StatementRunner statements,
            LockRetry retry,
            Watch watch,
            Reporter reporter) {
        this.session = session;
        this.history = history;
        this.ledger = ledger;
        this.statements = statements;
        this.retry = retry;
        this.reporter = reporter;
        this.probe = new Probe(session, watch);
    }

    /**
     * Applies it, or goes on where an earlier deploy stopped.
     *
     * @param recorded whether the history has a failed row of it
     * @throws DiagnosticException when nobody can tell whether a statement was done
     */
    void run(FilePlan plan, boolean recorded) throws SQLException, StatementFailed {
        long start = System.nanoTime();
        String script = plan.file().script();
        Map<Integer, Entry> entries = begin(plan, recorded);
        refuseChanges(plan, entries);
        boolean somebodyElses = recorded && !entries.containsKey(0);
        for (Unit unit : plan.units()) {
            Entry entry = entries.get(unit.number());
            if (entry != null && entry.done()) {
                continue;
            }
            if (somebodyElses) {
                somebodyElses = doneByOthers(plan, unit);
                if (somebodyElses) {
                    continue;
                }
                ledger.opened(script, plan.units().size());
            }
            if (unit.unbound() != null || entry != null) {
                Unbound unbound = unit.unbound() == null ? new Unknowable(true) : unit.unbound();
                outside(plan, unit, unbound, entry);
            } else {
                inside(plan, unit);
            }
        }
        session.transaction(() -> {
            history.finished(plan.file(), Duration.ofNanos(System.nanoTime() - start));
            ledger.forget(script);
        });
    }

    private Map<Integer, Entry> begin(FilePlan plan, boolean recorded) throws SQLException, StatementFailed {
        Map<Integer, Entry> entries = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            if (entry.script().equals(plan.file().script())) {
                entries.put(entry.part(), entry);
            }
        }
        session.transaction(() -> {
            ledger.create();
            if (!recorded) {
                history.begun(plan.file());
                ledger.opened(plan.file().script(), plan.units().size());
            }
        });
        if (recorded) {
            long done = entries.values().stream()
                    .filter(entry -> entry.done() && entry.part() > 0)
                    .count();
            reporter.progress("Going on with " + plan.file().script() + " behind " + done + " of "
                    + plan.units().size() + " parts");
        }
        return entries;
    }

    private static void refuseChanges(FilePlan plan, Map<Integer, Entry> entries) {
        for (Entry entry : entries.values()) {
            if (entry.part() == 0) {
                continue;
            }
            Unit unit = entry.part() <= plan.units().size() ? plan.units().get(entry.part() - 1) : null;
            if (unit == null || !unit.hash().equals(entry.hash())) {
                throw new DiagnosticException(DeployFailure.changed(plan, entry));
            }
        }
    }

    /**
     * For a failed row without a ledger: Flyway ran the statements one by one, and one of them failed. False from the one on that
     * was not done.
     */
    private boolean doneByOthers(FilePlan plan, Unit unit) throws SQLException, StatementFailed {
        Outcome outcome = Outcome.UNKNOWN;
        UnboundStatements.AddedValue added =
                UnboundStatements.addedValue(unit.statements().get(0));
        session.limits(plan.settings(), true);
        if (unit.unbound() != null) {
            outcome = probe.after(unit.unbound(), null);
        } else if (added != null && unit.statements().size() == 1) {
            outcome = probe.hasValue(added) ? Outcome.DONE : Outcome.NOT_DONE;
        }
        session.restoreLimits();
        // Alone in its file it is the one that failed, and a statement that fails undoes itself.
        if (outcome == Outcome.UNKNOWN && plan.units().size() > 1) {
            throw new DiagnosticException(DeployFailure.unknown(plan, unit));
        }
        if (outcome == Outcome.DONE) {
            ledger.done(plan.file().script(), unit, plan.units().size());
        }
        return outcome == Outcome.DONE;
    }

    /** A transaction with its own row in the ledger. */
    private void inside(FilePlan plan, Unit unit) throws SQLException, StatementFailed {
        try {
            retry.run(
                    plan,
                    () -> session.transaction(() -> {
                        if (!unit.opening().isEmpty()) {
                            session.execute("SET TRANSACTION " + unit.opening());
                        }
                        session.limits(plan.settings(), false);
                        for (ScriptStatement statement : unit.statements()) {
                            statements.run(plan, statement);
                        }
                        session.restore(plan.text());
                        ledger.done(plan.file().script(), unit, plan.units().size());
                    }));
        } catch (StatementFailed e) {
            if (!e.wantsNoTransaction() || unit.statements().size() > 1) {
                throw e;
            }
            outside(plan, unit, new Unknowable(e.state().equals("2D000")), null);
        }
    }

    private void outside(FilePlan plan, Unit unit, Unbound unbound, @Nullable Entry interrupted)
            throws SQLException, StatementFailed {
        String script = plan.file().script();
        int parts = plan.units().size();
        boolean concurrent = !(unbound instanceof Unknowable);
        session.limits(plan.settings(), concurrent);
        try {
            String before = interrupted == null ? probe.before(unbound) : interrupted.before();
            if (interrupted != null) {
                Outcome outcome = probe.after(unbound, before);
                if (outcome == Outcome.DONE) {
                    ledger.done(script, unit, parts);
                    return;
                }
                if (outcome == Outcome.UNKNOWN && !plan.settings().rerun()) {
                    throw new DiagnosticException(DeployFailure.unknown(plan, unit));
                }
            }
            ledger.begun(script, unit, parts, before);
            UnboundRun run = new UnboundRun(statements, probe, plan, unit, unbound, before);
            try {
                retry.run(plan, run::attempt);
            } catch (StatementFailed e) {
                if (run.leftNothing() && !e.isConnection()) {
                    ledger.undone(script, unit);
                }
                throw e;
            }
            ledger.done(script, unit, parts);
        } finally {
            if (!session.connection().isClosed()) {
                session.restoreLimits();
                session.restore(unit.statements().get(0).sql());
            }
        }
    }
}

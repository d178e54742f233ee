package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement without a transaction, tried until it gets its locks. What a failed attempt leaves is cleared away before the next. */
final class UnboundRun {

    private final StatementRunner statements;
    private final Probe probe;
    private final FilePlan plan;
    private final ScriptStatement statement;
    private final Unbound unbound;
    private final @Nullable String before;
    private boolean unclear;

    UnboundRun(
            StatementRunner statements,
            Probe probe,
            FilePlan plan,
            Unit unit,
            Unbound unbound,
            @Nullable String before) {
        this.statements = statements;
        this.probe = probe;
        this.plan = plan;
        this.statement = unit.statements().get(0);
        this.unbound = unbound;
        this.before = before;
    }

    void attempt() throws StatementFailed {
        if (unclear) {
            clearUp();
        }
        unclear = true;
        try {
            statements.run(plan, statement);
        } catch (StatementFailed e) {
            if (!e.isConnection() && !Probe.commitsInside(unbound)) {
                clearUpAfter(e);
            }
            throw e;
        }
    }

    /** Whether the database is as if it had never begun. */
    boolean leftNothing() {
        return !unclear;
    }

    private void clearUp() throws StatementFailed {
        try {
            probe.after(unbound, before);
            unclear = false;
        } catch (SQLException e) {
            throw new StatementFailed(statement, e);
        }
    }

    /** What stands in the way of the statement may stand in the way of this, too: then the next attempt begins with it. */
    private void clearUpAfter(StatementFailed e) {
        try {
            clearUp();
        } catch (StatementFailed again) {
            e.addSuppressed(again);
        }
    }
}

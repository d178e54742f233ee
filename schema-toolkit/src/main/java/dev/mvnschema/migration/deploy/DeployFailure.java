package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure means to the one who deploys. */
final class DeployFailure {

    private final DatabaseUrl url;
    private final List<String> applied;

    /** @param applied the files that this deploy applied before */
    DeployFailure(DatabaseUrl url, List<String> applied) {
        this.url = url;
        this.applied = List.copyOf(applied);
    }

    /** @param blockers who was seen to hold what the statement needed */
    DiagnosticException explain(FilePlan plan, StatementFailed e, List<SessionInfo> blockers, int attempts) {
        Diagnostic found;
        if (e.isConnection()) {
            found = cutOff(plan, e);
        } else if (e.isLock()) {
            found = locked(plan, e, blockers, attempts);
        } else {
            found = failed(plan, e);
        }
        return new DiagnosticException(found, e);
    }

    /** A failure of the deploy's own statements. */
    DiagnosticException explain(FilePlan plan, SQLException e) {
        StatementFailed failed = new StatementFailed(null, e);
        return explain(plan, failed, List.of(), 1);
    }

    private Diagnostic cutOff(FilePlan plan, StatementFailed e) {
        return new Diagnostic(
                DeployCode.CUT_OFF,
                Severity.ERROR,
                null,
                "The connection to the server at " + url.address() + " was lost while "
                        + plan.file().script() + " was applied.",
                ConnectionFailure.reason(e.failure()),
                List.of(
                        "Run the same command again when the server answers: it goes on where this one stopped, and does"
                                + " nothing twice.",
                        before()));
    }

    private Diagnostic locked(FilePlan plan, StatementFailed e, List<SessionInfo> blockers, int attempts) {
        String who = blockers.isEmpty()
                ? ConnectionFailure.reason(e.failure())
                : "In the way: "
                        + String.join(
                                ", ",
                                blockers.stream().map(SessionInfo::toString).toList()) + ".";
        return new Diagnostic(
                DeployCode.OBJECT_LOCKED,
                Severity.ERROR,
                span(plan, e.statement(), null),
                "The migration " + plan.file().script() + " did not get a lock that it needs, in " + attempts
                        + (attempts == 1 ? " attempt." : " attempts."),
                who,
                List.of(
                        "Let the other transaction end, or end it: SELECT pg_terminate_backend(<pid>). Then deploy again.",
                        "To wait longer: -Dschema.lockTimeout=10s, -Dschema.lockAttempts=30, or a line"
                                + " -- schema: lock_timeout=10s at the top of the migration.",
                        plan.whole() ? "Nothing of the migration was done. " + before() : before()));
    }

    private Diagnostic failed(FilePlan plan, StatementFailed e) {
        ServerErrorMessage server = e.failure() instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String detail = server == null || server.getDetail() == null ? "" : " " + server.getDetail();
        return new Diagnostic(
                MigrationCode.MIGRATION_FAILED,
                Severity.ERROR,
                span(plan, e.statement(), server),
                "The migration " + plan.file().script() + " failed: " + ConnectionFailure.reason(e.failure()) + detail
                        + " (SQLSTATE " + e.state() + ").",
                server == null ? null : server.getHint(),
                List.of(before(), whatNow(plan, e)));
    }

    private String before() {
        return applied.isEmpty()
                ? "Nothing was applied before it."
                : "Applied before it and kept: " + String.join(", ", applied) + ".";
    }

    private static String whatNow(FilePlan plan, StatementFailed e) {
        String state = e.state();
        if (state.equals("53100")) {
            return "Make room on the server's disk and run the command again; what the failed statement wrote is freed.";
        }
        if (state.equals("57014")) {
            return "It was cancelled, or ran into statement_timeout: -Dschema.statementTimeout=0, or a line"
                    + " -- schema: statement_timeout=0 at the top of the migration, gives it all the time it needs.";
        }
        if (state.equals("42501")) {
            return "Give the user the right that it lacks, or deploy as the owner of the objects; then run the command"
                    + " again.";
        }
        return plan.whole()
                ? "Nothing of it was kept. Correct the file, or the data that it does not expect, and run the command"
                        + " again."
                : "Its statements before this one are done and will not run again. Correct this statement, or the data"
                        + " that it does not expect, and run the command again: it goes on here.";
    }

    /** For a half-done migration whose done part is not what it was. */
    static Diagnostic changed(FilePlan plan, DeployLedger.Entry entry) {
        return Diagnostic.error(
                DeployCode.CHANGED_WHEN_HALF_DONE,
                "The migration " + plan.file().script() + " is half done, and its part " + entry.part() + " of "
                        + entry.parts() + ", which has run, was changed since: " + Unit.shown(entry.sql()),
                "Put that part back as it was (git log shows it); what comes behind it may be changed.",
                "Or finish the migration by hand and record it: -Dschema.applied="
                        + plan.file().script() + " with schema:resolve.");
    }

    /** For a statement that nobody can tell about. */
    static Diagnostic unknown(FilePlan plan, Unit unit) {
        return Diagnostic.error(
                DeployCode.UNKNOWN_OUTCOME,
                spanOf(plan, unit.statements().get(0)),
                "A deploy was interrupted in " + plan.file().script()
                        + ", and nobody can tell whether this statement was" + " done: " + unit.shown(),
                "When it may run again without harm: write -- schema: restart=rerun at the top of the migration, and"
                        + " deploy again.",
                "Otherwise look at its effects, finish the migration by hand, and record it with schema:resolve"
                        + " -Dschema.applied=" + plan.file().script() + ".");
    }

    /** The statement in the file; the very place when the server names one. */
    private static @Nullable SourceSpan span(
            FilePlan plan, @Nullable ScriptStatement statement, @Nullable ServerErrorMessage server) {
        if (statement == null) {
            return null;
        }
        int place = server == null ? 0 : Math.max(0, server.getPosition() - 1);
        SourceText source = source(plan);
        int at = Math.min(statement.start() + place, source.text().length());
        return source.span(at, at + wordLength(source.text(), at));
    }

    private static SourceSpan spanOf(FilePlan plan, ScriptStatement statement) {
        int start = statement.start();
        return source(plan).span(start, start + wordLength(plan.text(), start));
    }

    /** The text that ran: with placeholders replaced when there were some. */
    private static SourceText source(FilePlan plan) {
        MigrationFile file = plan.file();
        return new SourceText(file.shown(), plan.text());
    }

    private static int wordLength(String text, int at) {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end < text.length() ? Math.max(1, end - at) : end - at;
    }
}

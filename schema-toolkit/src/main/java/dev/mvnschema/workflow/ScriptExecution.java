package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.ErrorPlace;
import dev.mvnschema.postgres.SqlScript;
import dev.mvnschema.postgres.TransactionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs a script statement by statement, so that a failure has a place. */
final class ScriptExecution {

    private final ConnectionFactory connections;
    private final Reporter reporter;

    /** @param reporter hears the server's notices */
    ScriptExecution(ConnectionFactory connections, Reporter reporter) {
        this.connections = connections;
        this.reporter = reporter;
    }

    /**
     * What a script came to.
     *
     * @param rows how many rows were inserted, updated and deleted
     */
    record Counts(int statements, long rows, boolean inOneTransaction) {}

    Counts run(SourceText script) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<SqlScript.Statement> parts = SqlScript.split(script.text());
            boolean together = parts.stream()
                    .noneMatch(
                            part -> TransactionRules.controls(part.sql()) || TransactionRules.standsAlone(part.sql()));
            connection.setAutoCommit(!together);
            long rows = 0;
            int done = 0;
            for (SqlScript.Statement part : parts) {
                rows += execute(statement, part, script, together, done);
                done++;
            }
            if (together) {
                connection.commit();
            }
            return new Counts(parts.size(), rows, together);
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    private long execute(Statement statement, SqlScript.Statement part, SourceText script, boolean together, int done)
            throws SQLException {
        try {
            statement.execute(part.sql());
            notices(statement.getWarnings());
            statement.clearWarnings();
            return Math.max(0, statement.getLargeUpdateCount());
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state == null || state.startsWith("08")) {
                throw e;
            }
            throw failed(script.span(part.start(), part.end()), e, together, done);
        }
    }

    private void notices(@Nullable SQLWarning first) {
        for (SQLWarning notice = first; notice != null; notice = notice.getNextWarning()) {
            reporter.progress("Server: " + notice.getMessage());
        }
    }

    private static DiagnosticException failed(SourceSpan statement, SQLException e, boolean together, int done) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return new DiagnosticException(
                new Diagnostic(
                        CommandCode.SCRIPT_FAILED,
                        Severity.ERROR,
                        ErrorPlace.in(statement, server),
                        "The script failed: " + ConnectionFailure.reason(e) + " (SQLSTATE " + e.getSQLState() + ").",
                        server == null ? null : server.getDetail(),
                        List.of(
                                together
                                        ? "Nothing of the script was kept. Correct it and run it again."
                                        : "The statements before it stay (" + done
                                                + "), because the script cannot run in one" + " transaction.")),
                e);
    }
}

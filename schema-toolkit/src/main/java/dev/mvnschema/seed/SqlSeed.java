package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.ErrorPlace;
import dev.mvnschema.postgres.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A seed in SQL: its statements one after the other. */
final class SqlSeed {

    private static final Pattern TRANSACTION_CONTROL =
            Pattern.compile("(?i)(?:BEGIN|COMMIT|ROLLBACK|END|ABORT|START\\s+TRANSACTION)\\b.*", Pattern.DOTALL);
    private static final Pattern TO_SAVEPOINT = Pattern.compile("(?i)ROLLBACK\\s+(?:\\w+\\s+)?TO\\b.*", Pattern.DOTALL);

    private SqlSeed() {}

    static void run(Connection connection, SeedFile file) throws SQLException, IOException {
        SourceText source = new SourceText(file.name(), Files.readString(file.path()));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (SqlScript.Statement part : SqlScript.split(source.text())) {
                SourceSpan span = source.span(part.start(), part.end());
                refuseTransactionControl(span);
                try {
                    statement.execute(part.sql());
                } catch (SQLException e) {
                    throw failed(span, e);
                }
            }
        }
    }

    private static void refuseTransactionControl(SourceSpan span) {
        String sql = span.text();
        if (TRANSACTION_CONTROL.matcher(sql).matches()
                && !TO_SAVEPOINT.matcher(sql).matches()) {
            throw new DiagnosticException(Diagnostic.error(
                    SeedCode.TRANSACTION_CONTROL,
                    span,
                    "A seed begins or ends a transaction; all seeds run in one, so that a failure leaves nothing behind.",
                    "Take the statement out."));
        }
    }

    private static DiagnosticException failed(SourceSpan statement, SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return new DiagnosticException(
                new Diagnostic(
                        SeedCode.STATEMENT_FAILED,
                        Severity.ERROR,
                        ErrorPlace.in(statement, server),
                        "The seed failed: " + ConnectionFailure.reason(e) + " (SQLSTATE " + e.getSQLState() + ").",
                        server == null ? null : server.getDetail(),
                        List.of(
                                "Nothing of this run was kept. Correct the statement and run schema:seed again.",
                                "A seed may run twice when it inserts with ON CONFLICT (…) DO NOTHING or DO UPDATE.")),
                e);
    }
}

package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Severity;
import dev.mvnschema.diagnostic.SourceSpan;
import dev.mvnschema.diagnostic.SourceText;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.resource.Resource;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What Flyway's exceptions mean. */
final class MigrationFailure {

    private final DatabaseUrl url;
    private final List<String> applied;
    private final UnaryOperator<Path> original;

    /**
     * Explains the failures of one run.
     *
     * @param applied the files that this run applied before
     * @param original where a file is for the person who reads the message
     */
    MigrationFailure(DatabaseUrl url, List<String> applied, UnaryOperator<Path> original) {
        this.url = url;
        this.applied = applied;
        this.original = original;
    }

    DiagnosticException explain(FlywayException e) {
        DiagnosticException ours = find(e, DiagnosticException.class);
        if (ours != null) {
            return ours;
        }
        FlywaySqlScriptException script = find(e, FlywaySqlScriptException.class);
        SQLException sql = find(e, SQLException.class);
        if (script != null && sql != null) {
            return new DiagnosticException(failedStatement(script, sql), e);
        }
        if (sql != null && (sql.getSQLState() == null || sql.getSQLState().startsWith("08"))) {
            return ConnectionFailure.of(sql, url);
        }
        String message = String.valueOf(e.getMessage());
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new DiagnosticException(HistoryProblems.notManaged(url), e);
        }
        if (message.contains("advisory lock")) {
            return new DiagnosticException(
                    Diagnostic.error(
                            MigrationCode.LOCKED,
                            "Another deploy has held the lock on the migrations of \"" + url.database() + "\" at "
                                    + url.address() + " for five minutes.",
                            "Wait for it, or look for it in pg_stat_activity (application mvn-schema)."),
                    e);
        }
        return new DiagnosticException(
                Diagnostic.error(
                                MigrationCode.RUNNER_REFUSED,
                                "Flyway refused to apply the migrations to \"" + url.database() + "\" at "
                                        + url.address() + ".",
                                "schema:status shows how files and history stand to one another.")
                        .because(message.strip()),
                e);
    }

    private Diagnostic failedStatement(FlywaySqlScriptException script, SQLException sql) {
        Resource resource = script.getResource();
        String name = resource == null ? "of the project" : resource.getFilename();
        ServerErrorMessage server = sql instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String detail = server == null || server.getDetail() == null ? "" : " " + server.getDetail();
        String message = "The migration " + name + " failed: " + ConnectionFailure.reason(sql) + detail + " (SQLSTATE "
                + sql.getSQLState() + ").";
        return new Diagnostic(
                MigrationCode.MIGRATION_FAILED,
                Severity.ERROR,
                span(resource, script.getLineNumber(), script.getStatement(), server),
                message,
                server == null ? null : server.getHint(),
                List.of(
                        applied.isEmpty()
                                ? "Nothing was applied before it."
                                : "Applied before it and kept: " + String.join(", ", applied) + ".",
                        "Correct the file, or the data that it does not expect, and run the command again;"
                                + " schema:status tells whether anything of it was left behind."));
    }

    /** The statement in the file; the very place when the server names one. */
    private @Nullable SourceSpan span(
            @Nullable Resource resource, int line, @Nullable String statement, @Nullable ServerErrorMessage server) {
        if (resource == null) {
            return null;
        }
        Path file = Path.of(resource.getAbsolutePathOnDisk());
        try {
            SourceText source = new SourceText(shown(original.apply(file)), Files.readString(file));
            int from = line >= 1 && line <= source.lineCount() ? source.lineStart(line) : 0;
            int start = statement == null ? -1 : source.text().indexOf(statement.strip(), from);
            if (start < 0) {
                return source.span(
                        from, from + source.lineText(source.line(from)).length());
            }
            int place = server == null ? 0 : Math.max(0, server.getPosition() - 1);
            int at = Math.min(start + place, source.text().length());
            int end = Math.min(at + wordLength(source.text(), at), source.text().length());
            return source.span(at, Math.max(at, end));
        } catch (IOException e) {
            return null;
        }
    }

    private static int wordLength(String text, int at) {
        int end = at;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return Math.max(1, end - at);
    }

    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}

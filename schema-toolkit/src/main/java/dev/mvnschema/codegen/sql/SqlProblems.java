package dev.mvnschema.codegen.sql;

import dev.mvnschema.codegen.CodegenCode;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.SourceText;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What can be wrong with a file of SQL. */
final class SqlProblems {

    private SqlProblems() {}

    static DiagnosticException header(SourceText source, int offset, String message, String step) {
        return new DiagnosticException(Diagnostic.error(
                CodegenCode.SQL_HEADER, source.span(offset, endOfLine(source, offset)), message, step));
    }

    /** The server does not take the query. */
    static Diagnostic query(SqlFile file, SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        int offset = server == null || server.getPosition() <= 0 ? file.start() : file.offset(server.getPosition() - 1);
        String message = server == null || server.getMessage() == null ? error.getMessage() : server.getMessage();
        String hint = server == null ? null : server.getHint();
        return Diagnostic.error(
                CodegenCode.SQL_QUERY,
                file.source().span(offset, endOfWord(file.source(), offset)),
                "The query does not fit the schema: " + message + ".",
                hint == null ? "Correct the query, or the schema." : hint);
    }

    /** A type that Java has nothing for. */
    static Diagnostic type(SqlFile file, int offset, String message, String step) {
        return Diagnostic.error(
                CodegenCode.SQL_TYPE, file.source().span(offset, endOfWord(file.source(), offset)), message, step);
    }

    private static int endOfLine(SourceText source, int offset) {
        int end = source.text().indexOf('\n', offset);
        return end < 0 ? source.text().length() : end;
    }

    private static int endOfWord(SourceText source, int offset) {
        int end = Math.min(offset + 1, source.text().length());
        while (end < source.text().length()
                && Character.isJavaIdentifierPart(source.text().charAt(end))) {
            end++;
        }
        return end;
    }
}

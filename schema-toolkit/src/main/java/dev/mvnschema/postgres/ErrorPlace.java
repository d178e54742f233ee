package dev.mvnschema.postgres;

import dev.mvnschema.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** Where in a script the server found an error. */
public final class ErrorPlace {

    private ErrorPlace() {}

    /**
     * The very place when the server names one, else the first line of the statement.
     *
     * @param statement the text that was sent
     * @param error what the server said of it, if it said anything
     */
    public static SourceSpan in(SourceSpan statement, @Nullable ServerErrorMessage error) {
        int position = error == null ? 0 : error.getPosition();
        if (position > 0 && statement.start() + position <= statement.end()) {
            int at = statement.start() + position - 1;
            return statement.source().span(at, at + 1);
        }
        int lineEnd = statement.source().text().indexOf('\n', statement.start());
        int end = lineEnd < 0 ? statement.end() : Math.min(lineEnd, statement.end());
        return statement.source().span(statement.start(), Math.max(statement.start(), end));
    }
}

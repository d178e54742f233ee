package dev.mvnschema.studio.console;

import dev.mvnschema.postgres.SqlScript;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a text, checked: none begins or ends the transaction that the studio runs them in. */
record Script(List<SqlScript.Statement> statements) {

    private static final int MOST = 200;

    private static final Pattern WORDS = Pattern.compile("([A-Za-z]+)(?:\\s+([A-Za-z_]+))?");

    private static final Set<String> CONTROL =
            Set.of("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE");

    private static final Set<String> MODES =
            Set.of("TRANSACTION", "SESSION", "TRANSACTION_READ_ONLY", "DEFAULT_TRANSACTION_READ_ONLY");

    Script {
        statements = List.copyOf(statements);
    }

    /**
     * Takes a text apart.
     *
     * @throws IllegalArgumentException when it has no statement, too many, or one that controls transactions
     */
    static Script of(String text) {
        List<SqlScript.Statement> statements;
        try {
            statements = SqlScript.split(text);
        } catch (SQLException e) {
            throw new IllegalArgumentException("The text cannot be taken apart into statements.", e);
        }
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("There is no statement to run.");
        }
        if (statements.size() > MOST) {
            throw new IllegalArgumentException(
                    "More than " + MOST + " statements at once; run a file with schema:seed.");
        }
        for (SqlScript.Statement statement : statements) {
            if (controlsTransaction(statement.sql())) {
                throw new IllegalArgumentException("Each run is one transaction of its own: leave out \""
                        + statement.sql().lines().findFirst().orElse("") + "\".");
            }
        }
        return new Script(statements);
    }

    private static boolean controlsTransaction(String sql) {
        Matcher words = WORDS.matcher(sql);
        if (!words.lookingAt()) {
            return false;
        }
        String first = words.group(1).toUpperCase(Locale.ROOT);
        String second = words.group(2) == null ? "" : words.group(2).toUpperCase(Locale.ROOT);
        return CONTROL.contains(first)
                || ((first.equals("SET") || first.equals("RESET")) && MODES.contains(second))
                || (first.equals("DISCARD") || (first.equals("RESET") && second.equals("ALL")));
    }
}

package dev.mvnschema.studio.data;

import dev.mvnschema.postgres.SqlScript;
import java.sql.SQLException;

/**
 * A condition that a person wrote. It runs in a read-only transaction like every other; that it is one expression is checked so
 * that a slip of the pen does not become another statement.
 */
final class RawCondition {

    private RawCondition() {}

    /**
     * The text as it is.
     *
     * @throws IllegalArgumentException when its parentheses do not match, or it is more than one statement
     */
    static String checked(String sql) {
        try {
            if (SqlScript.split("SELECT 1 WHERE (" + sql + "\n)").size() != 1 || !balanced(sql)) {
                throw new IllegalArgumentException("The condition is not one expression.");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("The condition is not one expression.", e);
        }
        // The driver would take a question mark for a placeholder.
        return sql.replace("?", "??");
    }

    /** Whether no parenthesis closes what the condition has not opened; strings and quoted names do not count. */
    private static boolean balanced(String sql) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                return false;
            }
        }
        return depth == 0 && quote == 0;
    }
}

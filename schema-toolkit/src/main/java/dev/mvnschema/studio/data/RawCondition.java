package dev.mvnschema.studio.data;

import dev.mvnschema.postgres.SqlScript;
import dev.mvnschema.postgres.script.SqlExpression;
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
     * @throws IllegalArgumentException when it does not close what it opens, or is more than one statement
     */
    static String checked(String sql) {
        try {
            if (SqlScript.split("SELECT 1 WHERE (" + sql + "\n)").size() != 1 || !SqlExpression.isWhole(sql)) {
                throw new IllegalArgumentException("The condition is not one expression.");
            }
        } catch (SQLException e) {
            throw new IllegalArgumentException("The condition is not one expression.", e);
        }
        return sql;
    }
}

package dev.mvnschema.studio.console;

import dev.mvnschema.postgres.SqlScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs a script on a connection of its own.
 *
 * @param write whether it may change anything
 * @param plan whether plans are wanted instead of results
 * @param analyze whether plans are measured by running the statements; what they change is taken back
 */
record Run(Script script, boolean write, boolean plan, boolean analyze, Duration limit, int rows) {

    /**
     * Runs it.
     *
     * @param running told the statement that is running, so that it can be cancelled
     */
    List<Outcome> on(Connection connection, Consumer<Statement> running) throws SQLException {
        // Some statements run in no transaction at all; a single one that may write needs none from us.
        boolean transaction = !write || plan || script.statements().size() > 1;
        connection.setAutoCommit(!transaction);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            running.accept(statement);
            begin(statement, transaction);
            List<Outcome> outcomes = new ArrayList<>();
            for (SqlScript.Statement part : script.statements()) {
                try {
                    outcomes.add(run(statement, part.sql()));
                } catch (SQLException e) {
                    throw new Failed(e, part.start() - prefix().length());
                }
            }
            end(connection, transaction);
            return outcomes;
        }
    }

    private void begin(Statement statement, boolean transaction) throws SQLException {
        if (transaction) {
            statement.execute("SET TRANSACTION " + (write ? "READ WRITE" : "READ ONLY"));
            // After the first query the mode of a transaction cannot be changed any more.
            statement.execute("SELECT 1");
        }
        statement.execute("SET statement_timeout = " + limit.toMillis());
    }

    private void end(Connection connection, boolean transaction) throws SQLException {
        if (!transaction) {
            return;
        }
        if (write && !plan) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private Outcome run(Statement statement, String sql) throws SQLException {
        long started = System.nanoTime();
        statement.setMaxRows(rows + 1);
        if (!statement.execute(prefix() + sql)) {
            return Outcome.ofCount(sql, statement.getLargeUpdateCount(), started);
        }
        try (ResultSet result = statement.getResultSet()) {
            return Outcome.ofRows(sql, result, rows, started);
        }
    }

    private String prefix() {
        return plan ? "EXPLAIN (FORMAT JSON, VERBOSE" + (analyze ? ", ANALYZE, BUFFERS" : "") + ") " : "";
    }

    /** A refused statement, and where it begins in the text: the server counts from there. */
    static final class Failed extends SQLException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException reason;
        private final int offset;

        Failed(SQLException reason, int offset) {
            super(reason.getMessage(), reason.getSQLState(), reason);
            this.reason = reason;
            this.offset = offset;
        }

        SQLException reason() {
            return reason;
        }

        int offset() {
            return offset;
        }
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.plan.Step;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a plan on a database without a migration file: each part of it in one transaction, as far as PostgreSQL allows. */
final class PlanExecution {

    private final ConnectionFactory connections;

    PlanExecution(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * Runs every step.
     *
     * @return how many steps were run
     * @throws DiagnosticException MIG3001 when a statement fails; parts before it stay, its own is taken back
     */
    int run(Plan plan) {
        int steps = 0;
        try (Connection connection = connections.open()) {
            for (Plan.Part part : plan.parts()) {
                connection.setAutoCommit(!part.transactional());
                run(connection, part, steps);
                if (part.transactional()) {
                    connection.commit();
                }
                steps += part.steps().size();
            }
            return steps;
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    private void run(Connection connection, Plan.Part part, int done) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Step step : part.steps()) {
                for (String sql : step.statements()) {
                    execute(statement, sql, done);
                }
            }
        }
    }

    private void execute(Statement statement, String sql, int done) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getSQLState() == null || e.getSQLState().startsWith("08")) {
                throw e;
            }
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.MIGRATION_FAILED,
                                    "A statement failed: " + ConnectionFailure.reason(e) + " (SQLSTATE "
                                            + e.getSQLState() + ").",
                                    done == 0
                                            ? "Nothing was changed. Correct the schema, or the data that it does not expect."
                                            : "The " + done
                                                    + " steps before it stay; run the command again for the rest.")
                            .because(sql),
                    e);
        }
    }
}

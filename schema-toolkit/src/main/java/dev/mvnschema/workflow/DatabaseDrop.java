package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.deploy.DeployLock;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.SchemaCleaner;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Empties the schemas of a database after everything that speaks against it was looked at, and somebody said yes. */
final class DatabaseDrop {

    private static final Duration DEPLOY_PATIENCE = Duration.ofSeconds(10);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Environment environment;
    private final TargetDatabase target;
    private final ResetLimits limits;
    private final @Nullable String seedEnvironment;

    DatabaseDrop(Environment environment, TargetDatabase target, ResetLimits limits, @Nullable String seedEnvironment) {
        this.environment = environment;
        this.target = target;
        this.limits = limits;
        this.seedEnvironment = seedEnvironment;
    }

    /**
     * Asks and drops.
     *
     * @param property set to {@code true}, it says yes in advance
     * @param afterwards what will be done with the empty database, one sentence
     * @return how many tables there were; empty when a person said no
     * @throws DiagnosticException when it may be production, is not wholly the user's, others work in it, or nobody said yes
     */
    OptionalInt run(String property, String afterwards) {
        try (Connection connection = target.connections().open()) {
            List<String> evidence = judge(connection);
            return confirmed(property, evidence, afterwards) ? OptionalInt.of(drop(connection)) : OptionalInt.empty();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    /** Refuses, or gives the lines that a person should read before saying yes. */
    private List<String> judge(Connection connection) throws SQLException {
        ResetGuard guard = new ResetGuard(target.connections().url(), target.allSchemas());
        guard.refuseSystem();
        // The embedded server is this project's own, however much it holds.
        long rowLimit = target.address().embedded() ? Long.MAX_VALUE - 1 : limits.rows();
        ResetInspection found = ResetInspection.of(connection, target.allSchemas(), rowLimit, Bookkeeping.TABLES);
        List<String> objections =
                guard.objections(found, limits.allowedHosts(), rowLimit, seedEnvironment, environment.variables());
        ResetGuard.refuse(objections, found, target.address(), limits.named());
        guard.refuseImpossible(found);
        List<String> evidence = new ArrayList<>();
        evidence.add("Everything in " + target.address() + " will be dropped: " + found.tables() + " tables in "
                + String.join(", ", target.allSchemas()) + ".");
        objections.forEach(objection -> evidence.add("Beware: " + objection + "."));
        if (!found.connected().isEmpty()) {
            evidence.add("Connected to it: " + ResetInspection.some(found.connected()) + ".");
        }
        return evidence;
    }

    private boolean confirmed(String property, List<String> evidence, String afterwards) {
        List<String> lines = new ArrayList<>(evidence);
        lines.add(afterwards);
        Prompts.Answer answer = environment
                .prompts()
                .confirm(new Prompts.Confirmation(
                        property, lines, "Are you sure that you want to reset the database? All data will be lost."));
        if (answer == Prompts.Answer.NOBODY) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.RESET_NOT_CONFIRMED,
                    "Nobody confirmed the reset of " + target.address() + "; nothing was changed.",
                    "Run it in a terminal and answer, or say -D" + property + "."));
        }
        return answer == Prompts.Answer.YES;
    }

    /** Alone: a deploy that runs is waited for, and a lock of somebody else's ends it. */
    private int drop(Connection connection) throws SQLException {
        DeployLock lock =
                new DeployLock(connection, target.connections().url(), target.schema(), environment.reporter());
        lock.acquire(DEPLOY_PATIENCE);
        try (Statement statement = connection.createStatement()) {
            environment
                    .reporter()
                    .progress("Dropping everything in " + target.address() + ", schema "
                            + String.join(", ", target.allSchemas()));
            statement.execute("SET lock_timeout = '5s'");
            return SchemaCleaner.clean(connection, target.allSchemas(), Bookkeeping.TABLES);
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            throw new DiagnosticException(
                    Diagnostic.error(
                            OperationCode.IN_USE,
                            "Others are working in " + target.address() + ": a lock was not to be had in 5 seconds.",
                            "Stop the application, or end its transaction, and run the command again."),
                    e);
        } finally {
            lock.release();
        }
    }
}

package dev.mvnschema.seed;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs seeds, all in one transaction, one run at a time. */
public final class SeedRunner {

    /** Runs at the same time would meet in the same rows. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('mvn schema seed'))";

    private final Reporter reporter;

    public SeedRunner(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Runs them in their order. Times without a zone are UTC.
     *
     * @param schema where seeds are remembered that run only once
     * @return what each did
     * @throws dev.mvnschema.diagnostic.DiagnosticException when one fails; the database is as it was before then
     */
    public List<SeededStep> run(ConnectionFactory connections, String schema, Seeds seeds) {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            execute(connection, "SET TIME ZONE 'UTC'");
            execute(connection, ALONE);
            List<SeededStep> done = new ArrayList<>();
            OnceSeeds once = new OnceSeeds(connection, schema);
            for (SeedStep step : seeds.steps()) {
                reporter.progress("Seeding " + step.name());
                done.add(run(connection, once, step));
            }
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    private static SeededStep run(Connection connection, OnceSeeds once, SeedStep step) throws SQLException {
        if (step.once() && once.contains(step.name())) {
            return new SeededStep(step.name(), new RowChanges(0, 0, 0), -1, true);
        }
        RowChanges before = RowChanges.of(connection);
        try {
            long rows = step.run(connection);
            RowChanges changes = RowChanges.of(connection).since(before);
            if (step.once()) {
                once.add(step.name());
            }
            long unchanged = rows < 0 ? -1 : Math.max(0, rows - changes.inserted() - changes.updated());
            return new SeededStep(step.name(), changes, unchanged, false);
        } catch (IOException e) {
            throw SeedFiles.unreadable(step.name(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.script.ScriptStatement;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Runs one statement, watched, and passes on what the server says about it. */
final class StatementRunner {

    private final DeploySession session;
    private final DeployLock lock;
    private final Watch watch;
    private final Reporter reporter;

    StatementRunner(DeploySession session, DeployLock lock, Watch watch, Reporter reporter) {
        this.session = session;
        this.lock = lock;
        this.watch = watch;
        this.reporter = reporter;
    }

    /** @throws StatementFailed when the server refuses it */
    void run(FilePlan plan, ScriptStatement statement) throws StatementFailed {
        watch.begin(plan.describe(statement));
        try {
            if (statement.copyData() != null) {
                copy(statement.sql(), statement.copyData());
            } else {
                execute(statement.sql());
            }
            if (statement.startsWith("discard") || statement.has("pg_advisory_unlock_all")) {
                lock.acquire(Duration.ofMinutes(1));
            }
        } catch (SQLException e) {
            throw new StatementFailed(statement, e);
        } finally {
            watch.end();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                tell(warning);
            }
        }
    }

    private void copy(String sql, String data) throws SQLException {
        try {
            session.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
        } catch (IOException e) {
            throw new SQLException("the data behind COPY could not be sent: " + e.getMessage(), "08006", e);
        }
    }

    /** A WARNING is for everybody, a NOTICE for those who look closely. */
    private void tell(SQLWarning warning) {
        String state = warning.getSQLState();
        if (state != null && state.startsWith("01")) {
            reporter.progress("The server warns: " + warning.getMessage());
        } else {
            reporter.detail("The server says: " + warning.getMessage());
        }
    }
}

package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryProblems;
import dev.mvnschema.migration.MigrationComparison;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies migration files, each exactly once, whoever else deploys at the same time and whatever interrupted an earlier run.
 *
 * <p>Lock, statements, ledger and history share one connection. A file that is a transaction commits together with its row of the
 * history; any other goes through the {@link DeployLedger}.
 */
public final class MigrationRunner {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Reporter reporter;
    private final DeploySettings settings;

    public MigrationRunner(Reporter reporter, DeploySettings settings) {
        this.reporter = reporter;
        this.settings = settings;
    }

    /**
     * Applies what is pending, and finishes what an earlier run began.
     *
     * @param schema where the history table is: the default schema of the connection
     * @return the names of the files that were applied, in order
     * @throws DiagnosticException when something stands in the way, before anything runs; when another deployer does not finish in
     *     time; when a migration fails: those before it stay applied
     */
    public List<String> migrate(ConnectionFactory connections, String schema, MigrationDirectory directory) {
        try (DeploySession session = DeploySession.open(connections, settings)) {
            PoolerCheck.refuseTransactionPooling(session);
            ServerGuards.check(session);
            session.prepare();
            DeployLock lock = new DeployLock(session.connection(), connections.url(), schema, reporter);
            lock.acquire(settings.lockWait());
            try (Watch watch = new Watch(connections, session.pid(), reporter)) {
                return new Run(session, lock, watch, schema).of(directory);
            }
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** One deploy, under the lock. */
    private final class Run {

        private final DeploySession session;
        private final Watch watch;
        private final String schema;
        private final HistoryTable history;
        private final FileRunner files;
        private final List<String> applied = new ArrayList<>();

        Run(DeploySession session, DeployLock lock, Watch watch, String schema) {
            this.session = session;
            this.watch = watch;
            this.schema = schema;
            this.history = new HistoryTable(session.connection(), schema, session.user());
            StatementRunner statements = new StatementRunner(session, lock, watch, reporter);
            LockRetry retry = new LockRetry(session, settings, watch, reporter);
            DeployLedger ledger = new DeployLedger(session.connection(), schema);
            this.files = new FileRunner(
                    session,
                    history,
                    statements,
                    retry,
                    new LedgerRunner(session, history, ledger, statements, retry, watch, reporter),
                    reporter);
        }

        List<String> of(MigrationDirectory directory) throws SQLException {
            MigrationHistory known = MigrationHistory.read(session.connection(), schema);
            MigrationComparison comparison = MigrationComparison.of(directory, known);
            List<Diagnostic> problems = new ArrayList<>(HistoryProblems.ofDeploy(comparison));
            if (!known.exists() && !ServerGuards.isEmpty(session, schema)) {
                problems.add(HistoryProblems.notManaged(session.connections().url()));
            }
            refuse(problems);
            List<FilePlan> plans = plans(comparison);
            if (plans.isEmpty()) {
                return applied;
            }
            new Privileges(session, schema).missing(plans, known.exists()).ifPresent(problems::add);
            refuse(problems);
            if (!known.exists()) {
                try {
                    session.transaction(history::create);
                } catch (StatementFailed e) {
                    throw new SQLException(e.getMessage(), e.state(), e);
                }
            }
            for (FilePlan plan : plans) {
                apply(plan, comparison.failed().contains(plan.file()));
            }
            return List.copyOf(applied);
        }

        private List<FilePlan> plans(MigrationComparison comparison) throws SQLException {
            Placeholders placeholders = new Placeholders(placeholderValues());
            List<FilePlan> plans = new ArrayList<>();
            for (MigrationFile file : comparison.toRun()) {
                plans.add(FilePlan.of(file, placeholders));
            }
            return plans;
        }

        private void apply(FilePlan plan, boolean recorded) {
            String script = plan.file().script();
            reporter.progress("Applying " + script);
            DeployFailure failure = new DeployFailure(session.connections().url(), applied);
            try {
                files.run(plan, recorded);
                applied.add(script);
            } catch (StatementFailed e) {
                throw failure.explain(plan, e, watch.blockers(), settings.lockAttempts());
            } catch (SQLException e) {
                throw failure.explain(plan, e);
            }
        }

        private Map<String, String> placeholderValues() throws SQLException {
            Map<String, String> values = new HashMap<>(Map.of(
                    "flyway:defaultSchema", schema,
                    "flyway:user", session.user(),
                    "flyway:database", String.valueOf(session.query("SELECT current_database()")),
                    "flyway:timestamp", TIMESTAMP.format(LocalDateTime.now(ZoneId.systemDefault())),
                    "flyway:table", MigrationHistory.TABLE,
                    "flyway:workingDirectory", System.getProperty("user.dir", ""),
                    "flyway:environment", "default"));
            values.putAll(settings.placeholders());
            return values;
        }
    }

    private static void refuse(List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            throw new DiagnosticException(problems);
        }
    }
}

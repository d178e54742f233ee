package dev.mvnschema.migration.deploy;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.migration.HistoryRow;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.migration.MigrationHistory;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;

/**
 * Changes what a database remembers of its migrations, without running any: in one transaction, under the lock of deploys.
 */
public final class HistoryEdit {

    private final Connection connection;
    private final String schema;
    private final MigrationHistory history;

    private HistoryEdit(Connection connection, String schema, MigrationHistory history) {
        this.connection = connection;
        this.schema = schema;
        this.history = history;
    }

    /**
     * Does the work alone with the history, which is read anew under the lock; all of its changes are kept, or none.
     *
     * @param schema where the history table is, or will be
     * @param reporter hears whom it waits for
     * @param patience how long to wait for a deploy that runs
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the lock is not to be had, the database refuses, or the work
     *     throws it
     */
    public static <T> T run(
            ConnectionFactory connections,
            String schema,
            Reporter reporter,
            Duration patience,
            Function<HistoryEdit, T> work) {
        try (Connection connection = connections.open()) {
            DeployLock lock = new DeployLock(connection, connections.url(), schema, reporter);
            lock.acquire(patience);
            connection.setAutoCommit(false);
            HistoryEdit edit = new HistoryEdit(connection, schema, MigrationHistory.read(connection, schema));
            try {
                T result = work.apply(edit);
                connection.commit();
                return result;
            } catch (EditFailed e) {
                throw e.failure;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                lock.release();
            }
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** As it was before the first change. */
    public MigrationHistory history() {
        return history;
    }

    /** Makes the table when there is none. */
    public void createTable() {
        if (!history.exists()) {
            write(HistoryTable::create);
        }
    }

    /** Remembers a file as applied just now. */
    public void add(MigrationFile file) {
        write(rows -> rows.recorded(file, null));
    }

    /** Forgets how far an unfinished migration has come. */
    public void forgetProgress(String script) {
        try {
            new DeployLedger(connection, schema).forget(script);
        } catch (SQLException e) {
            throw new EditFailed(e);
        }
    }

    /** Runs statements in the same transaction. */
    public void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        }
    }

    /** Runs a statement that PostgreSQL wants no transaction around: what was done before is committed, and so is this. */
    public void executeAlone(String statement) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try {
            execute(statement);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /** Forgets a row. */
    public void remove(HistoryRow row) {
        write(rows -> rows.remove(row));
    }

    /** Remembers another checksum. */
    public void accept(HistoryRow row, int checksum) {
        write(rows -> rows.acceptChecksum(row, checksum));
    }

    private void write(Writing change) {
        try {
            change.run(new HistoryTable(connection, schema));
        } catch (SQLException e) {
            throw new EditFailed(e);
        }
    }

    @FunctionalInterface
    private interface Writing {

        void run(HistoryTable rows) throws SQLException;
    }

    /** Carries the database's refusal out of the work. */
    private static final class EditFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient SQLException failure;

        EditFailed(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}

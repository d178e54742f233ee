package dev.mvnschema.migration.deploy;

import dev.mvnschema.postgres.ConnectionFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The one connection of a deploy: lock, statements, ledger and history. Keeps its settings as they were, whatever a file sets. */
final class DeploySession implements AutoCloseable {

    private static final Pattern CHANGES_SESSION =
            Pattern.compile("\\b(?:set|reset|discard|load)\\b|set_config", Pattern.CASE_INSENSITIVE);

    /** So that the server notices within seconds that this program is gone, and frees the lock. Not every system has all. */
    private static final Map<String, String> LIFELINES = Map.of(
            "client_connection_check_interval", "2s",
            "tcp_keepalives_idle", "20",
            "tcp_keepalives_interval", "5",
            "tcp_keepalives_count", "3",
            "tcp_user_timeout", "35s",
            "idle_session_timeout", "0");

    private final Connection connection;
    private final ConnectionFactory connections;
    private final DeploySettings settings;
    private final int pid;
    private final String user;
    private Map<String, String> usual = Map.of();

    private DeploySession(ConnectionFactory connections, Connection connection, DeploySettings settings)
            throws SQLException {
        this.connections = connections;
        this.connection = connection;
        this.settings = settings;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid(), current_user")) {
            rows.next();
            this.pid = rows.getInt(1);
            this.user = rows.getString(2);
        }
    }

    /**
     * Connects and prepares.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no connection to be had
     */
    static DeploySession open(ConnectionFactory connections, DeploySettings settings) throws SQLException {
        Connection connection = connections.open();
        try {
            // Prepared statements with names would not survive DISCARD in a migration.
            connection.unwrap(PGConnection.class).setPrepareThreshold(0);
            return new DeploySession(connections, connection, settings);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Sets what holds for the whole deploy. */
    void prepare() throws SQLException {
        for (Map.Entry<String, String> lifeline : LIFELINES.entrySet()) {
            try {
                set(lifeline.getKey(), lifeline.getValue(), false);
            } catch (SQLException e) {
                if (e.getSQLState() == null || e.getSQLState().startsWith("08")) {
                    throw e;
                }
            }
        }
        set("lock_timeout", PgDuration.setting(settings.lockTimeout()), false);
        Duration limit = settings.statementTimeout();
        if (limit != null) {
            set("statement_timeout", PgDuration.setting(limit), false);
        }
        usual = sessionSettings();
    }

    Connection connection() {
        return connection;
    }

    ConnectionFactory connections() {
        return connections;
    }

    int pid() {
        return pid;
    }

    /** As whom it was opened. */
    String user() {
        return user;
    }

    /** The limits of a migration that names its own, for the transaction that is open, or for the session without one. */
    void limits(FileSettings file, boolean concurrent) throws SQLException {
        boolean local = !connection.getAutoCommit();
        Duration lock = file.lockTimeout();
        if (lock != null || concurrent) {
            set("lock_timeout", lock == null ? "0" : PgDuration.setting(lock), local);
        }
        Duration statement = file.statementTimeout();
        if (statement != null) {
            set("statement_timeout", PgDuration.setting(statement), local);
        }
    }

    /** Gives the session back its settings and its role after a text that may have changed them. */
    void restore(String text) throws SQLException {
        if (CHANGES_SESSION.matcher(text).find()) {
            restore();
        }
    }

    /** Takes back what {@link #limits} set for the session. */
    void restoreLimits() throws SQLException {
        for (String name : List.of("lock_timeout", "statement_timeout")) {
            String value = usual.get(name);
            if (value == null) {
                execute("RESET " + name);
            } else {
                set(name, value, false);
            }
        }
    }

    private void restore() throws SQLException {
        execute("RESET SESSION AUTHORIZATION");
        execute("RESET ROLE");
        Map<String, String> now = sessionSettings();
        List<String> changed = new ArrayList<>();
        now.forEach((name, value) -> {
            if (!usual.containsKey(name)) {
                changed.add(name);
            }
        });
        for (String name : changed) {
            execute("RESET " + name);
        }
        for (Map.Entry<String, String> setting : usual.entrySet()) {
            if (!setting.getValue().equals(now.get(setting.getKey()))) {
                set(setting.getKey(), setting.getValue(), false);
            }
        }
    }

    private Map<String, String> sessionSettings() throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'"
                                + " AND name <> 'transaction_isolation' AND name <> 'transaction_read_only'"
                                + " AND name <> 'transaction_deferrable'")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private void set(String name, String value, boolean local) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, " + local + ")")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, or null. */
    @Nullable
    String query(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    /** The first column of all rows. */
    List<String> queryAll(String sql, String... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Runs it in one transaction: all of it, or nothing when it throws. */
    void transaction(Work work) throws SQLException, StatementFailed {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | StatementFailed | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            endTransaction();
        }
    }

    private void rollBack(Exception e) {
        try {
            connection.rollback();
        } catch (SQLException again) {
            e.addSuppressed(again);
        }
    }

    private void endTransaction() throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Statements of one transaction. */
    interface Work {
        void run() throws SQLException, StatementFailed;
    }
}

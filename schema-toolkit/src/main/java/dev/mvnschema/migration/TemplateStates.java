package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One database per state, on a server where databases may be created: the embedded one. A new state is a copy of the one before
 * it with the new files on top.
 */
public final class TemplateStates implements ShadowStates {

    private static final String PREFIX = "shadow_";
    private static final String GROWING = "shadow_new_";
    private static final int KEPT = 6;

    private final DatabaseUrl server;
    private final Reporter reporter;

    /** @param server any database of the server, with a user that may create others */
    public TemplateStates(DatabaseUrl server, Reporter reporter) {
        this.server = server;
        this.reporter = reporter;
    }

    @Override
    public ConnectionFactory reach(String schema, List<String> chain, Consumer<ConnectionFactory> migrate) {
        String last = PREFIX + chain.get(chain.size() - 1);
        try (Connection admin = new ConnectionFactory(server).open()) {
            Set<String> kept = kept(admin);
            if (!kept.contains(last)) {
                make(admin, schema, nearest(chain, kept), last, migrate);
                prune(admin);
            }
            return database(last, schema);
        } catch (SQLException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.NO_SHADOW,
                                    "No shadow database could be made on the server at " + server.address() + ".",
                                    "Name a database that may be wiped with -Dschema.shadowUrl.")
                            .because(ConnectionFailure.reason(e)),
                    e);
        }
    }

    private void make(
            Connection admin,
            String schema,
            @Nullable String template,
            String name,
            Consumer<ConnectionFactory> migrate)
            throws SQLException {
        String growing = GROWING + ProcessHandle.current().pid() + "_" + System.nanoTime();
        create(admin, growing, template);
        boolean renamed = false;
        try {
            migrate.accept(database(growing, schema));
            renamed = rename(admin, growing, name);
        } finally {
            if (!renamed) {
                execute(admin, "DROP DATABASE IF EXISTS " + growing + " WITH (FORCE)");
            }
        }
    }

    /** From the template when nobody is connected to it, else from nothing, which only takes longer. */
    private void create(Connection admin, String name, @Nullable String template) throws SQLException {
        if (template != null) {
            try {
                execute(admin, "CREATE DATABASE " + name + " TEMPLATE " + template);
                return;
            } catch (SQLException e) {
                reporter.detail("The shadow database " + template + " cannot be copied: " + e.getMessage());
            }
        }
        execute(admin, "CREATE DATABASE " + name + " TEMPLATE template0");
    }

    /** Another process that reached the same state first is as good. */
    private static boolean rename(Connection admin, String from, String to) throws SQLException {
        try {
            execute(admin, "ALTER DATABASE " + from + " RENAME TO " + to);
            return true;
        } catch (SQLException e) {
            if (kept(admin).contains(to)) {
                return false;
            }
            throw e;
        }
    }

    private static @Nullable String nearest(List<String> chain, Set<String> kept) {
        for (int i = chain.size() - 2; i >= 0; i--) {
            if (kept.contains(PREFIX + chain.get(i))) {
                return PREFIX + chain.get(i);
            }
        }
        return null;
    }

    private static Set<String> kept(Connection admin) throws SQLException {
        Set<String> names = new HashSet<>();
        query(admin, "SELECT datname FROM pg_database WHERE datname LIKE 'shadow\\_%'", names);
        return names;
    }

    /** Drops the oldest states, and what processes that are gone left half-made. A database in use stays. */
    private void prune(Connection admin) throws SQLException {
        Set<String> old = new HashSet<>();
        query(
                admin,
                "SELECT datname FROM pg_database WHERE datname LIKE 'shadow\\_%' AND datname NOT LIKE 'shadow\\_new\\_%'"
                        + " ORDER BY oid DESC OFFSET " + KEPT,
                old);
        kept(admin).stream().filter(TemplateStates::abandoned).forEach(old::add);
        for (String name : old) {
            try {
                execute(admin, "DROP DATABASE IF EXISTS " + name);
            } catch (SQLException e) {
                reporter.detail("The shadow database " + name + " stays for now: " + e.getMessage());
            }
        }
    }

    private static boolean abandoned(String name) {
        if (!name.startsWith(GROWING)) {
            return false;
        }
        String pid = name.substring(GROWING.length(), name.lastIndexOf('_'));
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private ConnectionFactory database(String name, String schema) {
        return new ConnectionFactory(new DatabaseUrl(
                server.hosts(), name, server.user(), server.password(), schema, false, Map.copyOf(server.settings())));
    }

    private static void query(Connection admin, String sql, Set<String> names) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}

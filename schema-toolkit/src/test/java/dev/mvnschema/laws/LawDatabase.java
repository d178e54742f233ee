package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.postgres.sql.Quoting;
import dev.mvnschema.testing.TestDatabases;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/** A database under one connection, for as long as a law looks at it. */
final class LawDatabase implements AutoCloseable {

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    /** Makes an empty database of one in which much has happened. */
    private static final String EMPTY = """
            DO $law$
            DECLARE name text;
            BEGIN
              FOR name IN SELECT evtname FROM pg_event_trigger LOOP
                EXECUTE format('DROP EVENT TRIGGER %I', name);
              END LOOP;
              FOR name IN SELECT subname FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) LOOP
                EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', name);
                EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', name);
                EXECUTE format('DROP SUBSCRIPTION %I', name);
              END LOOP;
              FOR name IN SELECT pubname FROM pg_publication LOOP
                EXECUTE format('DROP PUBLICATION %I', name);
              END LOOP;
              FOR name IN SELECT srvname FROM pg_foreign_server LOOP
                EXECUTE format('DROP SERVER %I CASCADE', name);
              END LOOP;
              FOR name IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP
                EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', name);
              END LOOP;
              FOR name IN SELECT lanname FROM pg_language WHERE lanname NOT IN ('internal', 'c', 'sql', 'plpgsql') LOOP
                EXECUTE format('DROP LANGUAGE IF EXISTS %I CASCADE', name);
              END LOOP;
              FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE format('DROP EXTENSION IF EXISTS %I CASCADE', name);
              END LOOP;
              FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', name);
              END LOOP;
              CREATE SCHEMA public;
              COMMENT ON SCHEMA public IS 'standard public schema';
            END $law$""";

    private static final String SETTINGS = "SET statement_timeout = '30s'; SET plan_cache_mode = force_generic_plan";

    private static final Deque<LawDatabase> FREE = new ArrayDeque<>();

    private final DatabaseUrl url;
    private final Connection connection;

    private LawDatabase(DatabaseUrl url) {
        this.url = url;
        this.connection = new ConnectionFactory(url).open();
        try {
            // The same queries over and over: planned once.
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            execute(SETTINGS);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** An empty one; used before, perhaps: to drop and create databases takes far longer. */
    static LawDatabase fresh() {
        LawDatabase free = FREE.poll();
        return free == null ? new LawDatabase(keepingPlans(TestDatabases.fresh())) : free;
    }

    /** The driver forgets its plans when tables or the search path change; introspection sets this path. */
    private static DatabaseUrl keepingPlans(DatabaseUrl url) {
        Map<String, String> settings = new HashMap<>(url.settings());
        settings.put("flushCacheOnDdl", "false");
        return new DatabaseUrl(
                url.hosts(), url.database(), url.user(), url.password(), "public", url.pooler(), settings);
    }

    DatabaseUrl url() {
        return url;
    }

    Connection connection() {
        return connection;
    }

    /** Tells by this connection, which stays open, which expressions are the same. */
    NormalForms forms() {
        Connection kept = (Connection) Proxy.newProxyInstance(
                LawDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new PrintedForms(() -> kept, "public");
    }

    int major() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.execute(script);
        }
    }

    /** Part by part, each in a transaction as a migration file is. */
    void apply(Plan plan) throws SQLException {
        for (String part : MigrationScript.renderParts(plan)) {
            execute(part);
        }
    }

    /** All schemas that are not PostgreSQL's own. */
    Catalog introspect() throws SQLException {
        List<String> schemas = query(SCHEMAS);
        return Introspector.introspect(connection, new IntrospectionScope(schemas, "public", "public"));
    }

    /** The first column. */
    List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The second column, in the order of the rows. */
    List<@Nullable String> secondColumn(String sql) throws SQLException {
        List<@Nullable String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(2));
            }
        }
        return found;
    }

    /** Those of the tables that have no rows. */
    List<Table> empty(List<Table> tables) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            queries.add("SELECT " + i + " AS n, NOT EXISTS (SELECT FROM "
                    + Quoting.name(tables.get(i).name()) + ")");
        }
        List<@Nullable String> empty = secondColumn(String.join(" UNION ALL ", queries) + " ORDER BY n");
        return IntStream.range(0, tables.size())
                .filter(i -> "t".equals(empty.get(i)))
                .mapToObj(tables::get)
                .toList();
    }

    /** Takes the rows of these tables, and of those that refer to them. */
    void truncate(List<Table> tables) throws SQLException {
        execute(tables.stream()
                .map(table -> Quoting.name(table.name()))
                .collect(Collectors.joining(", ", "TRUNCATE ", " CASCADE")));
    }

    /** Nothing is in it any more. */
    void clean() throws SQLException {
        execute(EMPTY);
    }

    @Override
    public void close() throws SQLException {
        try {
            execute("RESET ALL");
            execute(SETTINGS);
            execute("RESET SESSION AUTHORIZATION");
            execute(EMPTY);
            FREE.push(this);
        } catch (SQLException broken) {
            connection.close();
        }
    }
}

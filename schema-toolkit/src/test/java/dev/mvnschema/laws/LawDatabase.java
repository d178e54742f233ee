package dev.mvnschema.laws;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.plan.Plan;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database under one connection, for as long as a law looks at it. */
final class LawDatabase implements AutoCloseable {

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    private final DatabaseUrl url;
    private final Connection connection;

    private LawDatabase(DatabaseUrl url) {
        this.url = url;
        this.connection = new ConnectionFactory(url).open();
    }

    static LawDatabase fresh() {
        return new LawDatabase(TestDatabases.fresh());
    }

    /** Copied from one in which the script ran before. */
    static LawDatabase with(String script) {
        return new LawDatabase(TestDatabases.with(script));
    }

    DatabaseUrl url() {
        return url;
    }

    Connection connection() {
        return connection;
    }

    int major() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
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

    @Override
    public void close() throws SQLException {
        connection.close();
        TestDatabases.drop(url);
    }
}

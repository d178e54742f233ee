package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.testing.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a script makes of an empty database, as introspection sees it. */
final class Introspected {

    private Introspected() {}

    /** The first table of the schema {@code public}. */
    static Table table(String script) throws SQLException {
        return catalog(script).tables().get(0);
    }

    static Catalog catalog(String script) throws SQLException {
        return catalog(script, IntrospectionScope.single("public"));
    }

    static Catalog catalog(String script, IntrospectionScope scope) throws SQLException {
        try (Connection connection = new ConnectionFactory(TestDatabases.fresh()).open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;" + script);
            return Introspector.introspect(connection, scope);
        }
    }
}

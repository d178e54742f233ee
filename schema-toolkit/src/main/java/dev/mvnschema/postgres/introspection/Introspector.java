package dev.mvnschema.postgres.introspection;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads a database into a catalog. */
public final class Introspector {

    private Introspector() {}

    /**
     * The state of the database at one moment.
     *
     * @param connection in autocommit mode, and in it again afterwards; nothing is changed
     * @param scope the schemas; those that do not exist count as empty
     * @throws SQLException when the server refuses a query
     */
    public static Catalog introspect(Connection connection, IntrospectionScope scope) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return reading(connection, scope).assemble();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * The views and materialized views, without those of extensions.
     *
     * @param connection as it is; nothing is changed
     * @throws SQLException when the server refuses a query
     */
    public static List<View> views(Connection connection, IntrospectionScope scope) throws SQLException {
        return new CatalogAssembler(new CatalogReader(connection, scope.schemas()), scope).views();
    }

    /**
     * The tables alone, with their columns, indexes and constraints. The transaction goes on, with another search path.
     *
     * @throws SQLException when the server refuses a query
     */
    public static List<Table> tablesWithin(Connection connection, IntrospectionScope scope) throws SQLException {
        return reading(connection, scope).tables();
    }

    private static CatalogAssembler reading(Connection connection, IntrospectionScope scope) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Names inside of expressions are printed as they are seen from this search path.
            statement.execute("SELECT set_config('search_path', quote_ident('"
                    + scope.searchPath().replace("'", "''") + "'), true), set_config('jit', 'off', true)");
        }
        return new CatalogAssembler(new CatalogReader(connection, scope.schemas()), scope);
    }
}

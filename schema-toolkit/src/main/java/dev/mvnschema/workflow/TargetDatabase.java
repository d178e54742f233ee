package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.catalog.Column;
import dev.mvnschema.catalog.Table;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.postgres.introspection.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database that was found to be there.
 *
 * @param schema the default schema of its connections
 * @param schemas the schemas that the datasource lists; empty when multi-schema is not used
 */
public record TargetDatabase(
        ConnectionFactory connections, DatabaseAddress address, String schema, List<String> schemas) {

    private static final String HAS_TABLES = """
            SELECT EXISTS (
              SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e'))""";

    public TargetDatabase {
        schemas = List.copyOf(schemas);
    }

    /** Connects once, to learn what the server says about itself. */
    public static TargetDatabase of(ConnectionFactory connections, boolean embedded, List<String> schemas) {
        try (Connection connection = connections.open()) {
            String named = connections.url().schema();
            String schema = named == null ? currentSchema(connection) : named;
            DatabaseAddress address = new DatabaseAddress(
                    connections.url().address().host(),
                    connections.url().address().port(),
                    connections.url().database(),
                    schema,
                    embedded,
                    connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", ""));
            return new TargetDatabase(connections, address, schema, schemas);
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** What of the database the project's schema is about. */
    IntrospectionScope scope() {
        return schemas.isEmpty() ? IntrospectionScope.single(schema) : IntrospectionScope.multiple(schemas, schema);
    }

    /** The default schema and those of the datasource. */
    public List<String> allSchemas() {
        return Stream.concat(schemas.stream(), Stream.of(schema)).distinct().toList();
    }

    /** Whether there is a table or a view in its schemas that no extension brought. */
    boolean hasTables() {
        try (Connection connection = connections.open();
                PreparedStatement statement = connection.prepareStatement(HAS_TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", allSchemas().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** The database as it is now. */
    Catalog introspect() {
        try (Connection connection = connections.open()) {
            return Introspector.introspect(connection, scope());
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** Its views, those that are not materialized, as tables with nothing but columns. */
    List<Table> views() {
        try (Connection connection = connections.open()) {
            return Introspector.views(connection, scope()).stream()
                    .filter(view -> !view.materialized())
                    .map(TargetDatabase::asTable)
                    .toList();
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, connections.url());
        }
    }

    /** Nothing in a view is known never to be null. */
    private static Table asTable(View view) {
        List<Column> columns = view.columns().stream()
                .map(column -> new Column(column.name(), column.type(), true, null, null, null, null, column.comment()))
                .toList();
        return new Table(view.name(), columns, null, List.of(), List.of(), List.of(), List.of(), view.comment());
    }

    /** Compares expressions in this database, in transactions that are rolled back. */
    NormalForms normalForms() {
        return new PrintedForms(connections::open, schema);
    }

    /** The schema that a plain name means. */
    private static String currentSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_schema()")) {
            String schema = rows.next() ? rows.getString(1) : null;
            return schema == null ? "public" : schema;
        }
    }
}

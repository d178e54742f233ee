package dev.mvnschema.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diff.DiffSummary;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.diff.Renames;
import dev.mvnschema.mapping.MappedSchema;
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

/** A database that goes from schema to schema, planned from what it really is. */
final class Migrated {

    private final DatabaseUrl url;
    private final IntrospectionScope scope;

    private Migrated(DatabaseUrl url, IntrospectionScope scope) {
        this.url = url;
        this.scope = scope;
    }

    /** @param schemas those of the datasource, when it names some */
    static Migrated from(String setup, String schema, String... schemas) throws SQLException {
        IntrospectionScope scope = schemas.length == 0
                ? IntrospectionScope.single("public")
                : IntrospectionScope.multiple(List.of(schemas), "public");
        Migrated database = new Migrated(TestDatabases.with(setup), scope);
        database.to(schema);
        return database;
    }

    Migrated sql(String script) {
        TestDatabases.execute(url, script);
        return this;
    }

    /** Migrates and checks that nothing is left to do. */
    Plan to(String schema) throws SQLException {
        return to(schema, Renames.NONE);
    }

    /** What would be done. */
    Plan planTo(String schema) throws SQLException {
        return planner()
                .plan(
                        introspect(),
                        Planning.mapped(schema).catalog(),
                        Planning.mapped(schema).hints());
    }

    /** Migrates with renames besides those of the schema, and checks that nothing is left to do. */
    Plan to(String schema, Renames renames) throws SQLException {
        MappedSchema wanted = Planning.mapped(schema);
        MigrationPlanner planner = planner();
        Plan plan = planner.plan(
                planner.changes(
                        introspect(),
                        wanted.catalog(),
                        wanted.hints(),
                        Renames.of(wanted.hints()).and(renames)),
                wanted.hints());
        run(plan);
        assertThat(DiffSummary.render(planner.plan(introspect(), wanted.catalog(), wanted.hints())
                        .changes()))
                .isEqualTo(DiffSummary.NONE);
        return plan;
    }

    void run(Plan plan) {
        MigrationScript.renderParts(plan).forEach(part -> TestDatabases.execute(url, part));
    }

    /** The rows of a query, values joined by a bar. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", values));
            }
            return found;
        }
    }

    private MigrationPlanner planner() {
        return new MigrationPlanner(new PrintedForms(new ConnectionFactory(url)::open, "public"));
    }

    private Catalog introspect() throws SQLException {
        try (Connection connection = new ConnectionFactory(url).open()) {
            return Introspector.introspect(connection, scope);
        }
    }
}

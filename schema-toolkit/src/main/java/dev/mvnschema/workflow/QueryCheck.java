package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.codegen.CodegenCode;
import dev.mvnschema.codegen.sql.DescriptionFile;
import dev.mvnschema.codegen.sql.SqlQueries;
import dev.mvnschema.codegen.sql.SqlQuery;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.mapping.MappedSchema;
import dev.mvnschema.mapping.SchemaMapper;
import dev.mvnschema.plan.MigrationPlanner;
import dev.mvnschema.plan.MigrationScript;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.psl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Checks the queries that people wrote against a database as the schema wants it; remembers what it found. */
final class QueryCheck {

    /** Below that of the schema. */
    static final String DIRECTORY = "sql";

    private final Environment environment;
    private final ProjectLayout layout;
    private final DatabaseOptions options;

    QueryCheck(Environment environment, ProjectLayout layout, DatabaseOptions options) {
        this.environment = environment;
        this.layout = layout;
        this.options = options;
    }

    /** The queries with their types: remembered when neither they nor the schema changed, else asked of a shadow database. */
    List<SqlQuery> check(SqlQueries queries, Schema schema) {
        if (queries.isEmpty()) {
            return List.of();
        }
        MappedSchema mapped = SchemaMapper.mapViewsAsTables(schema);
        String script =
                MigrationScript.render(new MigrationPlanner().plan(Catalog.EMPTY, mapped.catalog(), mapped.hints()));
        String key = queries.key(script);
        Path directory = layout.schemaDirectory().resolve(DIRECTORY);
        Optional<List<SqlQuery>> known = DescriptionFile.read(directory, key);
        if (known.isPresent()) {
            return known.get();
        }
        List<SqlQuery> described = describe(queries, schema, script);
        try {
            DescriptionFile.write(directory, key, described);
        } catch (IOException e) {
            environment.reporter().detail("The types of queries could not be remembered: " + e.getMessage());
        }
        return described;
    }

    private List<SqlQuery> describe(SqlQueries queries, Schema schema, String script) {
        environment.reporter().detail("Checking the queries in the shadow database");
        try (Connection connection = database(script).open()) {
            return queries.describe(connection, schema);
        } catch (SQLException e) {
            throw unavailable(ConnectionFailure.reason(e), e);
        } catch (DiagnosticException e) {
            boolean ofQueries = e.diagnostics().stream().anyMatch(one -> one.code() instanceof CodegenCode);
            throw ofQueries ? e : unavailable(e.diagnostics().get(0).message(), e);
        }
    }

    private ConnectionFactory database(String script) {
        Databases databases = new Databases(environment, layout, options);
        return databases.shadow(Optional.empty()).wanted(script, databases.defaultSchema());
    }

    private static DiagnosticException unavailable(String cause, Exception e) {
        return new DiagnosticException(
                Diagnostic.error(
                                CodegenCode.SQL_NO_DATABASE,
                                "The queries of src/main/schema/sql or the schema changed, and there is no database to check them.",
                                "Run schema:generate where the embedded PostgreSQL can start, and commit src/main/schema/sql/"
                                        + DescriptionFile.NAME + ".",
                                "Or name a database that may be wiped: -Dschema.shadowUrl.")
                        .because(cause),
                e);
    }
}

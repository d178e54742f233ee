package dev.mvnschema.workflow;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationDirectory;
import dev.mvnschema.migration.MigrationFile;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import dev.mvnschema.psl.Schema;
import dev.mvnschema.studio.StudioSources;
import dev.mvnschema.studio.model.Entities;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the studio asks a project for. */
final class ProjectSources implements StudioSources {

    private static final String USER_SCHEMAS = """
            SELECT nspname FROM pg_namespace
            WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND has_schema_privilege(oid, 'USAGE')
            ORDER BY nspname""";

    private final Environment environment;
    private final OpenStudio.Request request;
    private final TargetDatabase target;

    ProjectSources(Environment environment, OpenStudio.Request request, TargetDatabase target) {
        this.environment = environment;
        this.request = request;
        this.target = target;
    }

    @Override
    public Entities entities() {
        try (Connection connection = target.connections().open()) {
            IntrospectionScope scope = new IntrospectionScope(schemas(connection), target.schema(), target.schema());
            Catalog catalog = Introspector.introspect(connection, scope);
            return Entities.of(catalog, Introspector.views(connection, scope), schema(), target.schema());
        } catch (SQLException e) {
            throw ConnectionFailure.of(e, target.connections().url());
        }
    }

    @Override
    public String status(boolean drift) {
        Status.Request status = new Status.Request(request.layout(), request.database(), drift);
        return new StatusReport(new Status(environment).run(status)).json();
    }

    @Override
    public Optional<String> migration(String file) {
        MigrationDirectory directory = MigrationDirectory.read(request.layout().migrationsDirectory());
        return Stream.concat(directory.versioned().stream(), directory.repeatable().stream())
                .filter(migration -> migration.script().equals(file))
                .map(MigrationFile::text)
                .findFirst();
    }

    /** What is to be said at the start: the studio works without a schema, but then it shows the names of the database. */
    List<String> notes() {
        try {
            LoadedSchema.of(request.layout());
            return List.of();
        } catch (DiagnosticException e) {
            return List.of("The schema cannot be read, so the names are those of the database: "
                    + e.diagnostics().get(0).message());
        }
    }

    private @Nullable Schema schema() {
        try {
            return LoadedSchema.of(request.layout()).schema();
        } catch (DiagnosticException e) {
            return null;
        }
    }

    /** Those that are not the server's own; the names of the default one stand alone. */
    private static List<String> schemas(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(USER_SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }
}

package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.migration.MigrationCode;
import dev.mvnschema.migration.ShadowDatabase;
import dev.mvnschema.migration.ShadowStates;
import dev.mvnschema.migration.TemplateStates;
import dev.mvnschema.migration.WipedState;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.DatabaseCode;
import dev.mvnschema.postgres.DatabaseCreation;
import dev.mvnschema.postgres.DatabaseUrl;
import dev.mvnschema.postgres.embedded.EmbeddedServer;
import dev.mvnschema.postgres.embedded.RunningServer;
import dev.mvnschema.psl.Datasource.UrlSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the databases of a project: the one to work on, and the one to replay migrations in. */
final class Databases {

    /** The database of the embedded server. */
    static final String EMBEDDED_DATABASE = "app";

    private final Environment environment;
    private final ProjectLayout layout;
    private final DatabaseOptions options;
    private final DatasourceSettings datasource;
    private final Variables variables;

    Databases(Environment environment, ProjectLayout layout, DatabaseOptions options) {
        this.environment = environment;
        this.layout = layout;
        this.options = options;
        this.datasource = DatasourceSettings.of(layout);
        this.variables = Variables.of(environment.variables(), layout);
    }

    /**
     * The database to work on. The embedded one is always there: its server is started, the database created.
     *
     * @param create whether one on another server may be created too
     */
    TargetDatabase open(boolean create) {
        DatabaseTarget target = DatabaseTarget.resolve(options, datasource, variables);
        if (target instanceof DatabaseTarget.External external) {
            return TargetDatabase.of(external(external.url(), create), false, datasource.schemas());
        }
        tellUnsetVariable();
        EmbeddedServer embedded = server();
        RunningServer server = embedded.start();
        ConnectionFactory connections = new ConnectionFactory(server.database(EMBEDDED_DATABASE));
        embedded.announce(connections.url().display());
        if (server.started()) {
            DatabaseCreation.ensure(connections.url());
            return TargetDatabase.of(connections, true, datasource.schemas());
        }
        return TargetDatabase.of(external(connections.url(), true), true, datasource.schemas());
    }

    /** The {@code schemas} of the datasource; empty when multi-schema is not used. */
    List<String> declaredSchemas() {
        return datasource.schemas();
    }

    /** The schema that a plain name means in the database to work on, as far as that is known without asking it. */
    String defaultSchema() {
        DatabaseTarget target = DatabaseTarget.resolve(options, datasource, variables);
        String named = target instanceof DatabaseTarget.External external
                ? external.url().schema()
                : null;
        return named == null ? "public" : named;
    }

    /** Where the project's migrations are replayed. */
    ShadowDatabase shadow(TargetDatabase target) {
        return shadow(Optional.of(target));
    }

    /** Where migrations are replayed when no database needs to be there. */
    ShadowDatabase shadow(Optional<TargetDatabase> target) {
        String url = options.shadowUrl();
        if (url == null || url.isBlank()) {
            url = DatabaseTarget.value(datasource.shadowDatabaseUrl(), variables);
        }
        return new ShadowDatabase(states(url, target), environment.reporter());
    }

    EmbeddedServer server() {
        return new EmbeddedServer(
                layout.serverDirectory(), environment.binaries(), environment.variables(), environment.reporter());
    }

    /** Whoever names a variable means another server; a deploy to the embedded one may be a slip. */
    private void tellUnsetVariable() {
        boolean chosen = options.url() != null && !options.url().isBlank();
        if (!chosen && datasource.url() instanceof UrlSource.EnvironmentVariable variable) {
            environment
                    .reporter()
                    .progress("The variable " + variable.variable()
                            + " of the datasource is not set: using the embedded PostgreSQL.");
        }
    }

    private ShadowStates states(@Nullable String url, Optional<TargetDatabase> target) {
        if (url != null) {
            DatabaseUrl shadow = DatabaseUrl.parse(url).withCredentials(options.user(), options.password());
            DatabaseUrl live = target.isPresent() ? target.get().connections().url() : liveUrl();
            if (live != null
                    && shadow.hosts().equals(live.hosts())
                    && shadow.database().equals(live.database())) {
                throw new DiagnosticException(Diagnostic.error(
                        ConfigurationCode.SHADOW_IS_TARGET,
                        "The shadow database is the database itself (" + live.display() + "), and it would be wiped.",
                        "Name another database with -Dschema.shadowUrl, or none, to use the embedded server."));
            }
            return new WipedState(shadow);
        }
        DatabaseUrl server = target.isPresent() && target.get().address().embedded()
                ? target.get().connections().url()
                : server().start().database("postgres");
        return new TemplateStates(server.withDatabase("postgres"), environment.reporter());
    }

    private @Nullable DatabaseUrl liveUrl() {
        DatabaseTarget target = DatabaseTarget.resolve(options, datasource, variables);
        return target instanceof DatabaseTarget.External external ? external.url() : null;
    }

    private static ConnectionFactory external(DatabaseUrl url, boolean create) {
        if (url.pooler()) {
            throw new DiagnosticException(Diagnostic.error(
                    MigrationCode.POOLER,
                    "The database URL says pgbouncer=true: a transaction pooler stands before the server at "
                            + url.address() + ".",
                    "Name the server itself instead: -Dschema.url.",
                    "Or name it for good, with directUrl in the datasource of the schema.",
                    "If the pooler works per session, leave pgbouncer=true out."));
        }
        ConnectionFactory connections = new ConnectionFactory(url);
        if (create) {
            try {
                connections.open().close();
            } catch (DiagnosticException e) {
                if (e.diagnostics().get(0).code() != DatabaseCode.NO_SUCH_DATABASE) {
                    throw e;
                }
                DatabaseCreation.ensure(url);
            } catch (SQLException e) {
                throw ConnectionFailure.of(e, url);
            }
        }
        return connections;
    }
}

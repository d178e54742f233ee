package dev.mvnschema.migration;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.diff.NormalForms;
import dev.mvnschema.diff.PrintedForms;
import dev.mvnschema.migration.deploy.DeploySettings;
import dev.mvnschema.migration.deploy.MigrationRunner;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** What migrations make of an empty database: they are replayed, and the result is read. */
public final class ShadowDatabase {

    private final ShadowStates states;
    private final Reporter reporter;

    public ShadowDatabase(ShadowStates states, Reporter reporter) {
        this.states = states;
        this.reporter = reporter;
    }

    /**
     * The catalog after the migrations. States that were reached before are kept, so only files that are new are ever run.
     *
     * @param files in any order; their text counts, not what lies on the disk
     * @param schema the default schema of the connection that the migrations are written for
     * @param scope what to read
     * @throws DiagnosticException when a migration fails on what those before it made, or there is no database to replay in
     */
    public Catalog replay(List<MigrationFile> files, String schema, IntrospectionScope scope) {
        if (files.isEmpty()) {
            return Catalog.EMPTY;
        }
        ConnectionFactory database = reached(files, schema);
        try (Connection connection = database.open()) {
            return Introspector.introspect(connection, scope);
        } catch (SQLException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.NO_SHADOW,
                                    "The shadow database at " + database.url().address() + " could not be read.",
                                    "Run the command again.")
                            .because(ConnectionFailure.reason(e)),
                    e);
        }
    }

    /**
     * A database that a script made, kept until others were made.
     *
     * @param script makes everything in an empty database
     * @param schema the default schema of its connections
     */
    public ConnectionFactory wanted(String script, String schema) {
        List<String> chain = ReplayChain.of(schema, script);
        return states.reach(schema, chain, connections -> {
            try (Connection connection = connections.open();
                    Statement statement = connection.createStatement()) {
                statement.execute(script);
            } catch (SQLException e) {
                throw ConnectionFailure.of(e, connections.url());
            }
        });
    }

    /** Compares expressions on what the migrations make. Nothing is replayed before there is one in doubt. */
    public NormalForms normalForms(List<MigrationFile> files, String schema) {
        if (files.isEmpty()) {
            return NormalForms.asWritten();
        }
        return new PrintedForms(() -> reached(files, schema).open(), schema);
    }

    private ConnectionFactory reached(List<MigrationFile> files, String schema) {
        List<MigrationFile> ordered = files.stream().sorted(MigrationFile.ORDER).toList();
        return states.reach(
                schema, ReplayChain.of(schema, ordered), connections -> migrate(connections, ordered, schema));
    }

    private void migrate(ConnectionFactory connections, List<MigrationFile> files, String schema) {
        reporter.detail("Replaying " + files.size() + " migrations in the shadow database, as far as they are new");
        try {
            new MigrationRunner(Reporter.silent(), DeploySettings.DEFAULT)
                    .migrate(connections, schema, MigrationDirectory.of(files));
        } catch (DiagnosticException e) {
            throw new DiagnosticException(
                    e.diagnostics().stream().map(ShadowDatabase::inShadow).collect(Collectors.toList()));
        }
    }

    private static Diagnostic inShadow(Diagnostic diagnostic) {
        if (diagnostic.code() != MigrationCode.MIGRATION_FAILED) {
            return diagnostic;
        }
        return new Diagnostic(
                MigrationCode.REPLAY_FAILED,
                diagnostic.severity(),
                diagnostic.span(),
                diagnostic.message().replaceFirst(" failed: ", " does not run on what the migrations before it make: "),
                diagnostic.why(),
                List.of(
                        "Nothing was changed in your database.",
                        "Correct the migration, so that all of them in their order run on an empty database.",
                        "If it needs what the shadow's server lacks, such as an extension, name a database that may be"
                                + " wiped on a server that has it: -Dschema.shadowUrl."));
    }
}

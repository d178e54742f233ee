package dev.mvnschema.migration;

import dev.mvnschema.catalog.Catalog;
import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import dev.mvnschema.postgres.ConnectionFailure;
import dev.mvnschema.postgres.introspection.IntrospectionScope;
import dev.mvnschema.postgres.introspection.Introspector;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
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
     * @param files in the order in which they run; their text counts, not what lies on the disk
     * @param schema the default schema of the connection that the migrations are written for
     * @param scope what to read
     * @throws DiagnosticException when a migration fails on what those before it made, or there is no database to replay in
     */
    public Catalog replay(List<MigrationFile> files, String schema, IntrospectionScope scope) {
        if (files.isEmpty()) {
            return Catalog.EMPTY;
        }
        List<String> chain = ReplayChain.of(schema, files);
        ConnectionFactory database =
                states.reach(schema, chain, connections -> migrate(connections, files, schema, chain.size()));
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

    private void migrate(ConnectionFactory connections, List<MigrationFile> files, String schema, int count) {
        reporter.detail("Replaying migrations (" + count + " in all) in the shadow database");
        try (ReplayDirectory directory = new ReplayDirectory(files)) {
            new MigrationRunner(Reporter.silent()).migrate(connections, schema, directory.path(), directory::original);
        } catch (DiagnosticException e) {
            throw new DiagnosticException(
                    e.diagnostics().stream().map(ShadowDatabase::inShadow).collect(Collectors.toList()));
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.error(
                                    MigrationCode.NO_SHADOW,
                                    "The migrations could not be copied to a temporary directory for their replay.",
                                    "Check that java.io.tmpdir can be written.")
                            .because(String.valueOf(e.getMessage())),
                    e);
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
                        "Correct the migration, so that all of them in their order run on an empty database."));
    }
}

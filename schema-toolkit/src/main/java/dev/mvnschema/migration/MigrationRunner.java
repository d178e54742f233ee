package dev.mvnschema.migration;

import dev.mvnschema.diagnostic.Reporter;
import dev.mvnschema.postgres.ConnectionFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Applies migration files through Flyway.
 *
 * <p>Flyway works on one connection here, which its default does not: lock, statements and history row then belong together, so
 * that a crash leaves either all of a migration or nothing, and {@code CREATE INDEX CONCURRENTLY} does not wait for Flyway's
 * own transaction.
 */
public final class MigrationRunner {

    /** Seconds to wait for another deployer; Flyway tries once a second. */
    private static final int LOCK_PATIENCE = 300;

    private final Reporter reporter;

    public MigrationRunner(Reporter reporter) {
        this.reporter = reporter;
    }

    /**
     * Applies what is pending.
     *
     * @param schema where the history table is: the default schema of the connection
     * @param directory where the files are
     * @param original where a file with the name given is for the person who reads the messages
     * @return the names of the files that were applied, in order
     * @throws dev.mvnschema.diagnostic.DiagnosticException when a migration fails or Flyway refuses the history
     */
    public List<String> migrate(
            ConnectionFactory connections, String schema, Path directory, UnaryOperator<Path> original) {
        List<String> applied = new ArrayList<>();
        FluentConfiguration configuration = configuration(connections, schema, directory);
        configuration.callbacks(new MigrationProgress(reporter, applied));
        FlywayLog.during(reporter, () -> {
            try {
                configuration.load().migrate();
            } catch (FlywayException e) {
                throw new MigrationFailure(connections.url(), applied, original).explain(e);
            }
        });
        return List.copyOf(applied);
    }

    private static FluentConfiguration configuration(ConnectionFactory connections, String schema, Path directory) {
        FluentConfiguration configuration = Flyway.configure(MigrationRunner.class.getClassLoader())
                .loggers(FlywayLog.class.getName())
                .dataSource(new FlywayDataSource(connections))
                .locations("filesystem:" + directory)
                .defaultSchema(schema)
                .table(MigrationHistory.TABLE)
                .lockRetryCount(LOCK_PATIENCE)
                .cleanDisabled(true)
                .connectRetries(0)
                .failOnMissingLocations(false);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }
}

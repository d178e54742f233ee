package dev.mvnschema.testing;

import dev.mvnschema.postgres.DatabaseUrl;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Flyway as somebody without this project uses it: the referee of every history. */
public final class PlainFlyway {

    private final DatabaseUrl url;
    private final Path directory;
    private String schema = "public";

    public PlainFlyway(DatabaseUrl url, Path directory) {
        this.url = url;
        this.directory = directory;
    }

    public PlainFlyway schema(String name) {
        this.schema = name;
        return this;
    }

    /** Applies what it finds pending; how many that was. */
    public int migrate() {
        return configure().load().migrate().migrationsExecuted;
    }

    /** Fails when files and history do not match. */
    public void validate() {
        configure().load().validate();
    }

    /** {@code 1 Success} for every migration. */
    public List<String> info() {
        return Arrays.stream(configure().load().info().all())
                .map(info ->
                        (info.getVersion() == null ? "R" : info.getVersion().getVersion()) + " "
                                + info.getState().getDisplayName())
                .toList();
    }

    public void repair() {
        configure().load().repair();
    }

    /** On one connection: with its default it waits for itself when an index is built concurrently. */
    private FluentConfiguration configure() {
        FluentConfiguration configuration = Flyway.configure(getClass().getClassLoader())
                .dataSource(url.jdbcUrl(), url.user(), url.password())
                .locations("filesystem:" + directory)
                .defaultSchema(schema)
                .placeholderReplacement(true);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration;
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.workflow.BackupChoice;
import dev.mvnschema.workflow.Deploy;
import dev.mvnschema.workflow.DeployOptions;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies the pending migrations. Never asks, needs no schema file, safe to run twice or from two machines at once.
 *
 * @since 0.1.0
 */
@Mojo(name = "deploy", threadSafe = true)
public final class DeployMojo extends DatabaseMojo {

    /**
     * How long a statement waits for a lock before the migration is taken back and tried again: {@code 500ms}, {@code 5s};
     * {@code 0} waits for ever. A line {@code -- schema: lock_timeout=5s} at the top of a migration goes before it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.lockTimeout", defaultValue = "2s")
    private String lockTimeout;

    /**
     * How often a migration is tried that does not get its locks; later and later.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.lockAttempts", defaultValue = "10")
    private int lockAttempts;

    /**
     * The longest that one statement may run: {@code 10min}; {@code 0} for no limit. When it is not set, the server's own
     * setting holds. A line {@code -- schema: statement_timeout=10min} at the top of a migration goes before it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.statementTimeout")
    private @Nullable String statementTimeout;

    /**
     * How long to wait for another deploy to finish: {@code 5min}; {@code 0} gives up at once.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.lockWait", defaultValue = "5min")
    private String lockWait;

    /**
     * Replays the applied migrations in the shadow database first, and refuses when the database is something else.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.checkDrift", defaultValue = "false")
    private boolean checkDrift;

    /**
     * A database that may be wiped, for replaying the migrations; the embedded server when it is not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.shadowUrl")
    private @Nullable String shadowUrl;

    /**
     * Values of {@code ${name}} in migrations, besides those that Flyway knows by itself: {@code
     * -Dschema.placeholders=reader=reporting,region=eu}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.placeholders")
    private List<String> placeholders = List.of();

    /**
     * A file for a backup that is made before anything is applied, by the server's own {@code pg_dump} in its custom format.
     * It must not be there yet. When it cannot be made, nothing is applied; when nothing is pending, none is made.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.backup")
    private @Nullable String backup;

    /**
     * Where {@code pg_dump} is, when it is not on the PATH or the one there is older than the server.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.pgDump")
    private @Nullable String pgDump;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.deploy.skip", defaultValue = "false")
    private boolean skipDeploy;

    @Override
    protected boolean skipGoal() {
        return skipDeploy;
    }

    @Override
    protected void run() {
        DeployOptions options =
                new DeployOptions(lockTimeout, lockAttempts, statementTimeout, lockWait, checkDrift, placeholders);
        Deploy.Result result = new Deploy(environment())
                .run(new Deploy.Request(layout(), database(shadowUrl), options, BackupChoice.of(backup, pgDump)));
        say(
                result.applied().isEmpty()
                        ? "Nothing to apply: "
                                + (result.total() == 1
                                        ? "the migration is"
                                        : "all " + result.total() + " migrations are")
                                + " in "
                                + result.database() + "."
                        : Lines.applied(result.applied().size(), result.database()));
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.workflow.Reset;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drops everything in the database, applies all migrations and runs the seeds. Extensions stay. Asks first, and does nothing when
 * nobody can answer. A database that may be production (not on this machine, full of rows, marked as such) must be named too.
 *
 * @since 0.1.0
 */
@Mojo(name = "reset", threadSafe = true)
public final class ResetMojo extends ResettingMojo {

    /**
     * Says yes in advance.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.force", defaultValue = "false")
    private boolean force;

    /**
     * Whether the seeds run at the end.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.seed", defaultValue = "true")
    private boolean seed;

    /**
     * The sub-directory of the seed directory whose files run after the common ones, for example {@code development}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.environment")
    private @Nullable String environment;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.reset.skip", defaultValue = "false")
    private boolean skipReset;

    @Override
    protected boolean skipGoal() {
        return skipReset;
    }

    @Override
    protected Map<String, String> answers() {
        return force ? Map.of("schema.force", "true") : Map.of();
    }

    @Override
    protected void run() {
        Reset.Result result =
                new Reset(environment()).run(new Reset.Request(layout(), database(), resetLimits(), seed, environment));
        if (result.cancelled()) {
            say("Cancelled. Nothing was changed.");
            return;
        }
        say("Dropped " + Lines.count(result.droppedTables(), "table") + " of " + result.database() + ".");
        say(Lines.applied(result.applied().size(), result.database()));
        if (result.seeded() != null && !result.seeded().steps().isEmpty()) {
            result.seeded().lines().forEach(this::say);
        }
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.workflow.Seed;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the seeds: the SQL, CSV and JSON files of the seed directory and the seeders of the module, in the order of their names and
 * in one transaction. CSV and JSON rows are found again by a unique key, so running twice changes nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "seed", threadSafe = true)
public final class SeedMojo extends DatabaseMojo {

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
    @Parameter(property = "schema.seed.skip", defaultValue = "false")
    private boolean skipSeed;

    @Override
    protected boolean skipGoal() {
        return skipSeed;
    }

    @Override
    protected void run() {
        Seed.Result result = new Seed(environment()).run(new Seed.Request(layout(), database(), environment));
        result.lines().forEach(this::say);
    }
}

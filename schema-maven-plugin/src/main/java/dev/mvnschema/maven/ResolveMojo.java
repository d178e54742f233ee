package dev.mvnschema.maven;

import dev.mvnschema.workflow.Resolve;
import dev.mvnschema.workflow.ResolveChoice;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the migration history what happened outside of it, and runs no migration: that migrations are in the database already
 * (also a whole history, to take over a database that was there before), that a failed one was undone by hand, or that an edited
 * file still means the same. Refuses what does not fit the state of the migration.
 *
 * @since 0.1.0
 */
@Mojo(name = "resolve", threadSafe = true)
public final class ResolveMojo extends DatabaseMojo {

    /**
     * Migrations to record as applied, by version, file name or description; several with commas between them, {@code all} for
     * every pending one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.applied")
    private @Nullable List<String> applied;

    /**
     * Failed migrations whose traces were removed by hand; the next deploy runs them anew. {@code all} for every failed one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.rolledBack")
    private @Nullable List<String> rolledBack;

    /**
     * Applied migrations whose files were edited, to be accepted as they are now. {@code all} for every edited one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.edited")
    private @Nullable List<String> edited;

    /**
     * Whether an edited file is accepted only when all files together still make the database that is there.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.checkDrift", defaultValue = "true")
    private boolean checkDrift;

    /**
     * A database that may be wiped, for replaying the migrations; the embedded server when it is not set.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.shadowUrl")
    private @Nullable String shadowUrl;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.resolve.skip", defaultValue = "false")
    private boolean skipResolve;

    @Override
    protected boolean skipGoal() {
        return skipResolve;
    }

    @Override
    protected void run() {
        ResolveChoice choice = new ResolveChoice(given(applied), given(rolledBack), given(edited));
        Resolve.Result result =
                new Resolve(environment()).run(new Resolve.Request(layout(), database(shadowUrl), choice, checkDrift));
        result.files().forEach(file -> say("Migration " + file + " marked as " + choice.verb() + "."));
        if (result.files().isEmpty()) {
            say("Nothing to resolve in " + result.database() + ".");
        }
    }

    private static List<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}

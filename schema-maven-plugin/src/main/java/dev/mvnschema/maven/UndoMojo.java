package dev.mvnschema.maven;

import dev.mvnschema.workflow.Undo;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the last migration back in a development database, with the undo file that {@code migrate-dev} wrote beside it, and
 * forgets it in the history, in one transaction. Asks first when data is lost. The migration file stays and is pending then: edit
 * it, or the schema, and run {@code migrate-dev} again.
 *
 * @since 0.1.0
 */
@Mojo(name = "undo", threadSafe = true)
public final class UndoMojo extends DatabaseMojo {

    /**
     * Says yes in advance to an undo that loses data.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.force", defaultValue = "false")
    private boolean force;

    /**
     * Deletes the files of the migration when it is undone, so that {@code migrate-dev} writes a new one from the schema.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.delete", defaultValue = "false")
    private boolean delete;

    /**
     * Writes the undo file of the last migration anew, from what the migrations make, and undoes nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.createOnly", defaultValue = "false")
    private boolean createOnly;

    /**
     * Hosts besides this machine whose databases are for development: {@code -Dschema.allowHosts=db.test.example.com}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.allowHosts")
    private @Nullable List<String> allowHosts;

    /**
     * A database that may be wiped, for trying the undo file; the embedded server when it is not set.
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
    @Parameter(property = "schema.undo.skip", defaultValue = "false")
    private boolean skipUndo;

    @Override
    protected boolean skipGoal() {
        return skipUndo;
    }

    @Override
    protected Map<String, String> answers() {
        return force ? Map.of("schema.force", "true") : Map.of();
    }

    @Override
    protected void run() {
        List<String> hosts = allowHosts == null ? List.of() : allowHosts;
        Undo.Result result =
                new Undo(environment()).run(new Undo.Request(layout(), database(shadowUrl), hosts, delete, createOnly));
        result.written().forEach(file -> say("Wrote " + shown(file)));
        String migrations = String.join(", ", result.migrations());
        say(
                switch (result.outcome()) {
                    case NOTHING -> "No migration is applied to " + result.database() + ".";
                    case CANCELLED -> "Cancelled. Nothing was undone.";
                    case WRITTEN -> "Nothing was undone. Read the file, then run the goal without schema.createOnly.";
                    case UNDONE ->
                        "Undid " + migrations + " in " + result.database()
                                + (delete ? ", and deleted it." : ". It is pending now.");
                });
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.workflow.FormatSchema;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Aligns the schema files in the one usual layout; changes nothing that has a meaning. Needs no database.
 *
 * @since 0.1.0
 */
@Mojo(name = "format", threadSafe = true)
public final class FormatMojo extends SchemaMojo {

    /**
     * Writes nothing, and fails when a file is not formatted: for a build server.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.check", defaultValue = "false")
    private boolean check;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.format.skip", defaultValue = "false")
    private boolean skipFormat;

    @Override
    protected boolean skipGoal() {
        return skipFormat;
    }

    @Override
    protected void run() {
        FormatSchema.Result result = new FormatSchema(environment()).run(new FormatSchema.Request(layout(), check));
        result.changed().forEach(file -> say("Formatted " + shown(file)));
        if (result.changed().isEmpty()) {
            say(Lines.count(result.files().size(), "schema file") + " formatted already.");
        }
    }
}

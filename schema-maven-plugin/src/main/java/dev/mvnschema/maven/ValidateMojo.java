package dev.mvnschema.maven;

import dev.mvnschema.workflow.ValidateSchema;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the schema files and shows every error with its line, its cause and what to do. Needs no database.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", threadSafe = true)
public final class ValidateMojo extends SchemaMojo {

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    @Override
    protected boolean skipGoal() {
        return skipValidate;
    }

    @Override
    protected void run() throws MojoFailureException {
        ValidateSchema.Result result = new ValidateSchema(environment()).run(new ValidateSchema.Request(layout()));
        result.warnings().forEach(reporter()::warn);
        say("The schema is valid: " + Lines.count(result.files().size(), "file") + ".");
    }
}

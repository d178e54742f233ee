package dev.mvnschema.maven;

import dev.mvnschema.workflow.Deploy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies the pending migrations. Never asks, needs no schema file, safe to run twice or from two machines at once.
 *
 * @since 0.1.0
 */
@Mojo(name = "deploy", threadSafe = true)
public final class DeployMojo extends DatabaseMojo {

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
        Deploy.Result result = new Deploy(environment()).run(new Deploy.Request(layout(), database()));
        say(
                result.applied().isEmpty()
                        ? "Nothing to apply: all " + Lines.count(result.total(), "migration") + " are in "
                                + result.database() + "."
                        : Lines.applied(result.applied().size(), result.database()));
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.workflow.StopServer;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Stops the project's embedded PostgreSQL. Its data stays.
 *
 * @since 0.1.0
 */
@Mojo(name = "stop", threadSafe = true)
public final class StopMojo extends ServerMojo {

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.stop.skip", defaultValue = "false")
    private boolean skipStop;

    @Override
    protected boolean skipGoal() {
        return skipStop;
    }

    @Override
    protected List<File> signs() {
        return serverSigns();
    }

    @Override
    protected void run() {
        StopServer.Result result = new StopServer(environment()).run(new StopServer.Request(layout()));
        say(
                result.wasRunning()
                        ? "Stopped the embedded PostgreSQL; its data stays."
                        : "No embedded PostgreSQL is running.");
    }
}

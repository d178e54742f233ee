package dev.mvnschema.maven;

import dev.mvnschema.workflow.StartServer;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Starts the project's embedded PostgreSQL, or finds it running. It goes on after Maven has ended; {@code schema:stop} ends it.
 * Sets the properties {@code schema.server.url} and {@code schema.server.jdbcUrl} for goals that come after it in the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "start", threadSafe = true)
public final class StartMojo extends ServerMojo {

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.start.skip", defaultValue = "false")
    private boolean skipStart;

    @Override
    protected boolean skipGoal() {
        return skipStart;
    }

    @Override
    protected List<File> signs() {
        return serverSigns();
    }

    @Override
    protected void run() {
        StartServer.Result result = new StartServer(environment()).run(new StartServer.Request(layout()));
        project.getProperties().setProperty("schema.server.url", result.url());
        project.getProperties().setProperty("schema.server.jdbcUrl", result.jdbcUrl());
        say((result.alreadyRunning() ? "Running already: " : "Started ") + result.database());
        say("DATABASE_URL=" + result.url());
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.maven.host.JsonOutput;
import dev.mvnschema.workflow.Pull;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the schema of the database: a new one as Prisma's db pull would, or into the existing one, where names, order, comments
 * and layout stay. A file in which nothing differs is not touched.
 *
 * @since 0.1.0
 */
@Mojo(name = "pull", threadSafe = true)
public final class PullMojo extends DatabaseMojo {

    /**
     * Writes the schema to standard output and changes no file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.print", defaultValue = "false")
    private boolean print;

    /**
     * Begins anew: takes nothing of the existing schema but its datasource and its generators.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.force", defaultValue = "false")
    private boolean force;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.pull.skip", defaultValue = "false")
    private boolean skipPull;

    @Override
    protected boolean skipGoal() {
        return skipPull;
    }

    /** A module that has nothing yet may be pulled into. */
    @Override
    protected List<File> signs() {
        return List.of(project.getBasedir());
    }

    @Override
    protected void run() {
        Pull.Result result = new Pull(environment()).run(new Pull.Request(layout(), database(), print, force));
        if (print) {
            boolean several = result.texts().size() > 1;
            for (Map.Entry<String, String> file : result.texts().entrySet()) {
                new JsonOutput(null)
                        .write((several ? "// " + file.getKey() + "\n" : "")
                                + file.getValue().stripTrailing());
            }
            return;
        }
        result.unmodelled().forEach(object -> say("Left alone, because a schema cannot say it: " + object));
        result.written().forEach(file -> say("Wrote " + shown(file)));
        String size = Lines.count(result.models(), "model") + ", " + Lines.count(result.enums(), "enum");
        say(
                result.written().isEmpty()
                        ? "The schema says already what is in " + result.database() + ": " + size + "."
                        : "Pulled " + result.database() + ": " + size + ".");
    }
}

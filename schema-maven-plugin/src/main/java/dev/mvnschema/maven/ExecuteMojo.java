package dev.mvnschema.maven;

import dev.mvnschema.maven.host.StandardInput;
import dev.mvnschema.workflow.Execute;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs an SQL script on the database: in one transaction, unless it holds transactions of its own or a statement that
 * PostgreSQL runs in none, such as CREATE INDEX CONCURRENTLY. Shows no rows.
 *
 * @since 0.1.0
 */
@Mojo(name = "execute", threadSafe = true)
public final class ExecuteMojo extends DatabaseMojo {

    /**
     * The script, relative to the directory of the module.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.file")
    private @Nullable File file;

    /**
     * Reads the script from standard input: {@code mvn schema:execute -Dschema.stdin < fix.sql}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.stdin", defaultValue = "false")
    private boolean stdin;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.execute.skip", defaultValue = "false")
    private boolean skipExecute;

    @Override
    protected boolean skipGoal() {
        return skipExecute;
    }

    @Override
    protected void run() {
        Execute.Result result = new Execute(environment())
                .run(new Execute.Request(
                        layout(),
                        database(),
                        file == null ? null : absolute(file),
                        stdin ? StandardInput.text() : null));
        say("Executed " + result.script() + " on " + result.database() + ": "
                + Lines.count(result.statements(), "statement") + ", " + Lines.count(result.rows(), "row") + " changed"
                + (result.inOneTransaction() ? "." : ", not in one transaction."));
    }
}

package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.HostCode;
import dev.mvnschema.maven.host.JsonOutput;
import dev.mvnschema.maven.host.ProcessExit;
import dev.mvnschema.workflow.Status;
import dev.mvnschema.workflow.StatusReport;
import dev.mvnschema.workflow.StatusResult;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows how the migrations and the database stand to one another: pending, failed, edited and missing migrations, and drift.
 * Changes nothing. Fails when the database is not up to date, so that a script can ask; Maven ends with 1 then, whatever the
 * cause. The JSON document has the code that tells them apart: 0 up to date, 2 pending, 3 failed or edited, 4 drift; with {@code
 * -Dschema.exitCode} Maven's process ends with it.
 *
 * @since 0.1.0
 */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends DatabaseMojo {

    /**
     * {@code text}, or {@code json}: one document, on a line of its own on standard output, where Maven's errors go too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.output", defaultValue = "text")
    private String output;

    /**
     * A file for the document instead of standard output: {@code -Dschema.output=json -Dschema.outputFile=target/status.json}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.outputFile")
    private @Nullable File outputFile;

    /**
     * Whether the database itself is compared with what the applied migrations make.
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
     * Ends Maven's process with 2 when migrations are pending, 3 when one failed or was edited, 4 when the database drifted, as soon
     * as the report is written; what else the build had to do is not done then. Any other error ends with 1. In Maven's daemon,
     * which must go on, the build fails as without it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.exitCode", defaultValue = "false")
    private boolean exitCode;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.status.skip", defaultValue = "false")
    private boolean skipStatus;

    @Override
    protected boolean skipGoal() {
        return skipStatus;
    }

    @Override
    protected void run() {
        Output form = Output.of(output);
        StatusResult result =
                new Status(environment()).run(new Status.Request(layout(), database(shadowUrl), checkDrift));
        StatusReport report = new StatusReport(result);
        if (form == Output.json) {
            new JsonOutput(outputFile).write(report.json());
        } else {
            report.lines().forEach(this::say);
        }
        String next = report.nextStep();
        if (next != null && exitCode && ProcessExit.isPossible()) {
            say(next);
            ProcessExit.with(result.verdict().exitCode());
        } else if (next != null) {
            throw new DiagnosticException(Diagnostic.error(HostCode.NOT_UP_TO_DATE, report.summary(), next));
        }
    }
}

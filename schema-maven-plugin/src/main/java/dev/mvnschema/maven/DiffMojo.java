package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.maven.host.JsonOutput;
import dev.mvnschema.workflow.CommandCode;
import dev.mvnschema.workflow.DiffReport;
import dev.mvnschema.workflow.SchemaDiff;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares two of a schema, migrations, databases, SQL scripts and nothing, and shows what differs or the SQL from one to the
 * other: what schema:migrate-dev would write. Changes nothing; needs a database only when a side is one.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends DatabaseMojo {

    /**
     * Where the way begins: {@code empty}, {@code schema}, {@code migrations}, {@code database}, a path (a {@code .prisma}
     * file, a folder of them, a folder of migrations, a {@code .sql} file) or a database URL.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.from", defaultValue = "migrations")
    private String from;

    /**
     * Where the way ends; the same words.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.to", defaultValue = "schema")
    private String to;

    /**
     * {@code text} for a summary, {@code sql} for the script, {@code json} for both as one document. Script and document go
     * to standard output without the log's prefixes, also under {@code -q}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.output", defaultValue = "text")
    private DiffOutput output;

    /**
     * A file for the result instead: {@code -Dschema.output=sql -Dschema.outputFile=target/change.sql}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.outputFile")
    private @Nullable File outputFile;

    /**
     * Fails the build when the two sides differ, with the code MIG4201, which tells it from an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.exitCode", defaultValue = "false")
    private boolean exitCode;

    /**
     * Says in advance which drops are renames: {@code User.name:fullName} for a field, {@code OldModel:NewModel} for a model or an
     * enum, {@code Role.OLD:NEW} for an enum value, several between commas; {@code User.name:-} for one that is dropped, and nothing
     * takes its place. Without it the summary notes what may be one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.rename")
    private @Nullable List<String> rename;

    /**
     * A database that may be wiped, for replaying migrations and scripts; the embedded server when it is not set.
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
    @Parameter(property = "schema.diff.skip", defaultValue = "false")
    private boolean skipDiff;

    @Override
    protected boolean skipGoal() {
        return skipDiff;
    }

    @Override
    protected void run() {
        SchemaDiff.Result result = new SchemaDiff(environment())
                .run(new SchemaDiff.Request(
                        layout(), database(shadowUrl), from, to, rename == null ? List.of() : rename));
        DiffReport report = new DiffReport(result);
        if (output == DiffOutput.text && outputFile == null) {
            report.text().lines().forEach(this::say);
        } else {
            new JsonOutput(outputFile)
                    .write(
                            switch (output) {
                                case text -> report.text();
                                case sql -> report.sql();
                                case json -> report.json();
                            });
        }
        if (outputFile != null) {
            say(report.headline() + " Written to " + shown(absolute(outputFile)) + ".");
        }
        if (exitCode && result.different()) {
            throw new DiagnosticException(Diagnostic.error(CommandCode.DIFFERENT, report.headline()));
        }
    }
}

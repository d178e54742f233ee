package dev.mvnschema.maven;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.diagnostic.DiagnosticException;
import dev.mvnschema.diagnostic.JsonRenderer;
import dev.mvnschema.maven.host.JsonOutput;
import dev.mvnschema.workflow.ValidateSchema;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the schema files and shows every error with its line, its cause and what to do. Needs no database.
 *
 * @since 0.1.0
 */
@Mojo(name = "validate", threadSafe = true)
public final class ValidateMojo extends SchemaMojo {

    /**
     * {@code text}, or {@code json}: one document, on a line of its own on standard output, where Maven's errors go too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.output", defaultValue = "text")
    private String output;

    /**
     * A file for the document instead of standard output: {@code -Dschema.output=json -Dschema.outputFile=target/schema.json}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.outputFile")
    private @Nullable File outputFile;

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
    protected void run() {
        Output form = Output.of(output);
        ValidateSchema workflow = new ValidateSchema(environment());
        if (form == Output.text) {
            report(workflow.run(new ValidateSchema.Request(layout())));
            return;
        }
        try {
            document(workflow.run(new ValidateSchema.Request(layout())).warnings());
        } catch (DiagnosticException e) {
            document(e.diagnostics());
            throw e;
        }
    }

    private void report(ValidateSchema.Result result) {
        result.warnings().forEach(reporter()::warn);
        say("The schema is valid: " + Lines.count(result.files().size(), "file") + ".");
    }

    private void document(List<Diagnostic> diagnostics) {
        new JsonOutput(outputFile).write(new JsonRenderer().render(diagnostics));
    }
}

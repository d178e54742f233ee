package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.psl.Schema;
import java.nio.file.Path;
import java.util.List;

/** {@code schema:validate}: reads the schema files and says whether they make sense together. Needs no database. */
public final class ValidateSchema {

    private final Environment environment;

    public ValidateSchema(Environment environment) {
        this.environment = environment;
    }

    /**
     * Checks every schema file.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no schema file, or with every error found
     */
    public Result run(Request request) {
        LoadedSchema loaded = LoadedSchema.of(request.layout());
        environment.reporter().detail("read " + loaded.files());
        return new Result(loaded.schema(), loaded.files(), loaded.warnings());
    }

    /** What to do. */
    public record Request(ProjectLayout layout) {}

    /**
     * What was done.
     *
     * @param warnings what is worth a look and no error
     */
    public record Result(Schema schema, List<Path> files, List<Diagnostic> warnings) {

        public Result {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }
    }
}

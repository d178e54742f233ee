package dev.mvnschema.workflow;

import dev.mvnschema.diagnostic.Diagnostic;
import dev.mvnschema.psl.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * A schema without errors.
 *
 * @param warnings what is worth a look and no error
 * @param files where it was read from, in the order of their paths
 */
public record LoadedSchema(Schema schema, List<Diagnostic> warnings, List<Path> files) {

    public LoadedSchema {
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /**
     * Reads and resolves the schema of a project.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no file, or with every error of the schema
     */
    public static LoadedSchema of(ProjectLayout layout) {
        return SchemaFiles.read(layout).resolve();
    }
}

package dev.mvnschema.workflow;

import java.nio.file.Path;
import java.util.List;

/** {@code schema:format}: aligns the schema files and changes nothing that has a meaning. Needs no database. */
public final class FormatSchema {

    private final Environment environment;

    public FormatSchema(Environment environment) {
        this.environment = environment;
    }

    /**
     * Formats every schema file, or only says which would change. A file that does not parse is left as it is.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when there is no schema file, when one has a syntax error, or, with
     *     {@code check}, when one is not formatted
     */
    public Result run(Request request) {
        return Unfurnished.command(environment, request);
    }

    /**
     * What to do.
     *
     * @param check write nothing, fail when a file would change
     */
    public record Request(ProjectLayout layout, boolean check) {}

    /**
     * What was done.
     *
     * @param changed the files that were rewritten
     */
    public record Result(List<Path> files, List<Path> changed) {

        public Result {
            files = List.copyOf(files);
            changed = List.copyOf(changed);
        }
    }
}

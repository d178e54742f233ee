package dev.mvnschema.workflow;

import java.nio.file.Path;

/** {@code schema:generate}: Java sources from the schema. Needs no database; costs a hash when nothing changed. */
public final class GenerateCode {

    private final Environment environment;

    public GenerateCode(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes what differs from what is there and deletes what it wrote once and would not write now.
     *
     * @throws dev.mvnschema.diagnostic.DiagnosticException when the schema has errors or cannot be said in Java
     */
    public Result run(Request request) {
        return Unfurnished.command(environment, request);
    }

    /**
     * What to do.
     *
     * @param packageChoice of the generated types
     */
    public record Request(ProjectLayout layout, PackageChoice packageChoice) {}

    /**
     * What was done.
     *
     * @param upToDate whether nothing had to be done
     * @param written files that are new or changed
     * @param unchanged files that were there with this content
     * @param deleted files of an earlier run that no longer belong
     */
    public record Result(Path outputDirectory, boolean upToDate, int written, int unchanged, int deleted) {}
}

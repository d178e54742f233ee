package dev.mvnschema.workflow;

import dev.mvnschema.codegen.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A file of the user's project beside the schema, its POM for one; for goals, which see no room below this one. */
public final class ProjectFile {

    private ProjectFile() {}

    /**
     * Writes all of it or nothing, in UTF-8, over what is there. The directory must exist.
     *
     * @throws IOException when it cannot be written; its message names the file
     */
    public static void write(Path file, String text) throws IOException {
        WholeFile.write(file, text);
    }
}

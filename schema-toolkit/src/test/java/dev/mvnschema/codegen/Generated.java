package dev.mvnschema.codegen;

import dev.mvnschema.psl.Schema;
import dev.mvnschema.psl.resolve.SchemaFiles;
import java.nio.file.Path;

/** Schema files on their way to Java. */
public final class Generated {

    private Generated() {}

    /** The schema of a folder or file, which must be valid. */
    public static Schema schema(Path location) {
        return SchemaFiles.read(location, location).resolve().orThrow();
    }

    /** Java for the schema of a folder or file. */
    public static GeneratedSources sources(Path location, String packageName) {
        return new JavaGenerator().generate(schema(location), CodegenOptions.of(packageName));
    }
}

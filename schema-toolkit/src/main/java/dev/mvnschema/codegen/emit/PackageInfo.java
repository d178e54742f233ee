package dev.mvnschema.codegen.emit;

import dev.mvnschema.codegen.Nullness;
import dev.mvnschema.codegen.SourceWriter;

/** Writes {@code package-info.java}. */
final class PackageInfo {

    private PackageInfo() {}

    static String text(String packageName, Nullness nullness) {
        String documentation = """
                /**
                 * The database, as the schema files describe it: a record, a mapper and their companions for each model. Start with
                 * its {@code Database}.
                 */
                """;
        String declaration = nullness == Nullness.NONE
                ? "package " + packageName + ";\n"
                : "@NullMarked\npackage " + packageName + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
        return SourceWriter.HEADER + "\n" + documentation + declaration;
    }
}

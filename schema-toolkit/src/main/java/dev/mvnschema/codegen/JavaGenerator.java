package dev.mvnschema.codegen;

import dev.mvnschema.psl.Schema;
import java.util.Map;

/** Java sources for a schema: a pure function of the schema and the options. */
public final class JavaGenerator {

    /**
     * Generates every type.
     *
     * @param schema valid
     * @throws dev.mvnschema.diagnostic.DiagnosticException GEN1003 with every model that has too many columns for a record
     */
    public GeneratedSources generate(Schema schema, CodegenOptions options) {
        return new GeneratedSources(Map.of());
    }
}

package dev.mvnschema.codegen;

import dev.mvnschema.codegen.emit.Emission;
import dev.mvnschema.codegen.plan.GenerationPlan;
import dev.mvnschema.codegen.plan.Planner;
import dev.mvnschema.codegen.sql.SqlQuery;
import dev.mvnschema.psl.Schema;
import java.util.List;
import java.util.SortedMap;

/** Java sources for a schema: a pure function of the schema and the options. */
public final class JavaGenerator {

    /**
     * Generates every type.
     *
     * @param schema valid
     * @throws dev.mvnschema.diagnostic.DiagnosticException GEN1003 with every model that has too many columns for a record
     */
    public GeneratedSources generate(Schema schema, CodegenOptions options) {
        return generate(schema, options, List.of());
    }

    /**
     * Generates every type.
     *
     * @param queries that people wrote, checked against the schema
     */
    public GeneratedSources generate(Schema schema, CodegenOptions options, List<SqlQuery> queries) {
        GenerationPlan plan = Planner.plan(schema, options.packageName(), queries);
        RecordLimit.check(plan);
        return new GeneratedSources(new Emission(plan, options.nullness()).files());
    }

    /**
     * Generates every type, and what GraalVM's {@code native-image} must know about them as a file of the module's jar.
     *
     * @param groupId of the module, which with the artifactId names that file's directory
     * @throws dev.mvnschema.diagnostic.DiagnosticException as {@link #generate(Schema, CodegenOptions)}
     */
    public GeneratedSources generateModule(
            Schema schema, CodegenOptions options, List<SqlQuery> queries, String groupId, String artifactId) {
        GenerationPlan plan = Planner.plan(schema, options.packageName(), queries);
        RecordLimit.check(plan);
        SortedMap<String, String> files = new Emission(plan, options.nullness()).files();
        files.put(NativeImage.path(groupId, artifactId), NativeImage.metadata(plan));
        return new GeneratedSources(files);
    }
}

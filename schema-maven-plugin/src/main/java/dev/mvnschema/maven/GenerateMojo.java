package dev.mvnschema.maven;

import dev.mvnschema.workflow.DatabaseOptions;
import dev.mvnschema.workflow.GenerateCode;
import dev.mvnschema.workflow.ProjectLayout;
import java.io.File;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Java sources of the schema: a record and a mapper for each model, and the enums. Rewrites only
 * files that change, and adds the directory to the sources that Maven compiles. What GraalVM's native-image must know about
 * them becomes a resource of the module.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SchemaMojo {

    /**
     * The directory of the generated sources.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "schema.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/schema")
    private File outputDirectory;

    /**
     * The package of the generated types, for example {@code com.example.shop.db}. When it is not set, the {@code package}
     * of the schema's generator block is taken, else a package made from groupId and artifactId.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.packageName")
    private @Nullable String packageName;

    /**
     * A database that may be wiped, in which the queries of {@code src/main/schema/sql} are checked when they or the schema
     * changed. When it is not set, the embedded server is used.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.shadowUrl")
    private @Nullable String shadowUrl;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.generate.skip", defaultValue = "false")
    private boolean skipGenerate;

    @Override
    protected boolean skipGoal() {
        return skipGenerate;
    }

    /** Also when skipped: the sources of the last run are still part of the module, and an IDE asks for them. */
    @Override
    protected void begin() {
        project.addCompileSourceRoot(absolute(outputDirectory).toString());
        Resource metadata = new Resource();
        metadata.setDirectory(absolute(outputDirectory).toString());
        metadata.addInclude("META-INF/native-image/**");
        project.addResource(metadata);
    }

    @Override
    protected void run() {
        runtime().problem().ifPresent(reporter()::warn);
        GenerateCode.Result result = new GenerateCode(environment())
                .run(new GenerateCode.Request(
                        layout(), packageChoice(packageName), new DatabaseOptions(null, null, null, shadowUrl)));
        say(Lines.generated(result, shown(result.outputDirectory())));
    }

    @Override
    protected ProjectLayout layout() {
        return super.layout().withGeneratedSources(absolute(outputDirectory));
    }
}

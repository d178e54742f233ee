package dev.mvnschema.maven;

import dev.mvnschema.workflow.WriteDocs;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the schema as a static page: the diagram, and every model and enum with its documentation; beside it the diagram as SVG,
 * Mermaid and DBML. Needs no database.
 *
 * @since 0.1.0
 */
@Mojo(name = "docs", threadSafe = true)
public final class DocsMojo extends SchemaMojo {

    /**
     * Where the files go.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.docsDirectory", defaultValue = "${project.build.directory}/schema-docs")
    private File docsDirectory;

    /**
     * Skips this goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "schema.docs.skip", defaultValue = "false")
    private boolean skipDocs;

    @Override
    protected boolean skipGoal() {
        return skipDocs;
    }

    @Override
    protected void run() {
        loadLayoutLibrary();
        WriteDocs.Result result = new WriteDocs(environment())
                .run(new WriteDocs.Request(layout(), project.getName(), absolute(docsDirectory)));
        say(result.models() + (result.models() == 1 ? " model" : " models") + " described in "
                + shown(result.directory().resolve("index.html")));
    }
}
